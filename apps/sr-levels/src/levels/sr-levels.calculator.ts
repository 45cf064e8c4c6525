import { WilderAtr } from '@tapedeck/analytics';
import { formatMoment, type SrLevelsData } from '@tapedeck/contracts';
import { levelsWindow } from './bars/levels-window.js';
import type { PriceBars } from './bars/price-bars.js';
import { findPivots } from './pivots/find-pivots.js';
import { PivotCalendar } from './pivots/pivot-calendar.js';
import {
  ATR_PERIOD,
  SCOPE_PROFILES,
  ZONE_WIDTH_ATR,
  ZONE_WIDTH_FLOOR_RATIO,
} from './profile/scope-profiles.js';
import { roundedPrice } from './rounded.js';
import type { SrLevelsInput } from './sr-levels-input.js';
import { findVolumeProfile } from './volume/find-volume-profile.js';
import { zoneLevels } from './zones/zone-levels.js';

/**
 * Support and resistance of one symbol. The answer depends on nothing but the calendar and the bars of the scope's lookback
 * that had closed by the as-of: bars that come later, and bars before the lookback, change nothing. What it remembers
 * between calls only saves working out the calendar anew. It reads no clock and does no I/O.
 */
export class SrLevelsCalculator {
  readonly #calendar = new PivotCalendar();

  /**
   * The levels as of a moment. Throws LevelsUnavailableError when the bars do not bear levels, and RangeError on bars of
   * another symbol or timeframe, an unusable as-of, an expected close after it, or a moment that the calendar does not cover.
   */
  compute(input: SrLevelsInput): SrLevelsData {
    checkInput(input);
    const { symbol, scope, asOf, calendar } = input;
    const profile = SCOPE_PROFILES[scope];
    const { bars, limitations } = levelsWindow(input);
    const lastClose = bars.close.at(-1) as number;
    const atr = lastAtr(bars);
    const widthLimit = Math.max(ZONE_WIDTH_ATR * atr, ZONE_WIDTH_FLOOR_RATIO * lastClose);
    const zones = zoneLevels(bars, widthLimit, profile);
    const pivots = findPivots(bars, this.#calendar.periods(scope, calendar, asOf), profile.pivotSpan);
    const volume = findVolumeProfile(bars);
    return {
      symbol,
      scope,
      lastClose,
      lastCloseAt: formatMoment(bars.closeTime.at(-1) as number),
      lookbackBars: bars.length,
      lookbackFrom: formatMoment(bars.openTime[0] as number),
      atr: roundedPrice(atr),
      zoneWidthLimit: roundedPrice(widthLimit),
      zones: zones.zones,
      nearest: zones.nearest,
      pivots: pivots.pivots,
      volumeProfile: volume.volumeProfile,
      limitations: [limitations, zones.limitations, pivots.limitations, volume.limitations].flat(),
    };
  }
}

function checkInput({ symbol, scope, asOf, series, expectedCloseTime }: SrLevelsInput): void {
  if (series.symbol !== symbol || series.timeframe !== scope)
    throw new RangeError(
      `expected ${scope} bars of ${symbol}, received ${series.timeframe} bars of ${series.symbol}`,
    );
  if (expectedCloseTime !== undefined && !(expectedCloseTime <= asOf))
    throw new RangeError(`expected a close at or before the as-of ${asOf}, received ${expectedCloseTime}`);
}

function lastAtr(bars: PriceBars): number {
  const atr = new WilderAtr(ATR_PERIOD);
  for (let i = 0; i < bars.length; i += 1)
    atr.update(bars.high[i] as number, bars.low[i] as number, bars.close[i] as number);
  if (atr.value === undefined)
    throw new RangeError(`expected more than ${ATR_PERIOD} bars, received ${bars.length}`);
  return atr.value;
}

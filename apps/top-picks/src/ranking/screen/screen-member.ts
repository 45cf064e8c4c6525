import { firstAdjusted, median } from '@tapedeck/analytics';
import type { BarSeries } from '@tapedeck/market-data';
import { tickSize } from '../plan/tick-size.js';
import type { ModeProfile } from '../profile/mode-profile.js';
import type { RankingInput, RankingMember } from '../ranking-input.js';
import { barWindow } from '../state/bar-window.js';
import type { TrackedIndicators } from '../state/symbol-tracker.js';
import type { TrackerStore } from '../state/tracker-store.js';
import { visibleBars } from '../state/visible-bars.js';
import type { Candidate } from './candidate.js';
import { momentWords } from './moment-words.js';

/** How the reasons begin of a member that never had a bar, and of one whose newest bar is not the expected one. */
export const NO_BARS_REASON = 'no bars';
export const STALE_REASON = 'no bar at';

/**
 * The member as a candidate, or the reason in plain words why its bars do not allow to rank it. Throws RangeError on a
 * series in another timeframe than the mode's.
 */
export function screenMember(
  { symbol, series }: RankingMember,
  input: RankingInput,
  profile: ModeProfile,
  trackers: TrackerStore,
): Candidate | string {
  if (series === undefined || series.length === 0) return NO_BARS_REASON;
  if (series.timeframe !== profile.timeframe)
    throw new RangeError(`expected ${profile.timeframe} bars of ${symbol}, received ${series.timeframe}`);
  const visible = visibleBars(series, input.asOf);
  const refusal = refuseHistory(series, visible, input, profile);
  if (refusal !== undefined) return refusal;

  const tracked = trackers.tracker(symbol, profile).advance(series, visible);
  const window = barWindow(series, visible, profile.minimumBars);
  const indicators = settled(tracked, window.close.at(-1) as number);
  if (typeof indicators === 'string') return indicators;
  const { liquidity, barWords } = profile;
  const medianDollarVolume = median(window.dollarVolume.subarray(-liquidity.bars)) ?? 0;
  if (!(medianDollarVolume > 0))
    return `no volume in at least half of the last ${liquidity.bars} ${barWords[1]}, so its liquidity is unknown`;
  return { symbol, window, indicators, medianDollarVolume };
}

function refuseHistory(
  series: BarSeries,
  visible: number,
  { asOf, expectedCloseTime }: RankingInput,
  { timeframe, minimumBars, barWords }: ModeProfile,
): string | undefined {
  if (visible === 0) return `${NO_BARS_REASON} up to ${momentWords(asOf, timeframe)}`;
  const lastClose = series.closeTime[visible - 1] as number;
  if (lastClose < expectedCloseTime)
    return `${STALE_REASON} ${momentWords(expectedCloseTime, timeframe)}, last is ${momentWords(lastClose, timeframe)}`;
  if (visible < minimumBars)
    return `${visible} ${barWords[visible === 1 ? 0 : 1]} of history, ${minimumBars} needed`;
  // Raw at first and adjusted later on: the step between the two would read as a return.
  if (firstAdjusted(series, visible) > 0)
    return `no adjusted close before ${momentWords(series.closeTime[0] as number, timeframe)} although later bars have one`;
  return undefined;
}

/** The indicators once all are there and the price moves enough for a plan; else why not. */
function settled(
  { emaFast, emaSlow, atr, rsi }: TrackedIndicators,
  price: number,
): Candidate['indicators'] | string {
  if (!(price > 0) || price === Infinity) return `last price is ${price}`;
  if (rsi === undefined || atr === 0) return 'the price does not move';
  if (emaFast === undefined || emaSlow === undefined || atr === undefined)
    return 'indicators have not settled';
  const tick = tickSize(price);
  if (!(atr >= tick))
    return `average true range ${atr.toPrecision(2)} is below one tick of ${tick}: no room for a stop`;
  return { emaFast, emaSlow, atr, rsi };
}

import { highest, linearRegression, mean, sampleDeviation } from '@tapedeck/analytics';
import type { ModeProfile } from '../profile/mode-profile.js';
import type { BarWindow } from '../state/bar-window.js';
import type { FactorValues } from './factor-name.js';

/** Indicators that have warmed up. */
export interface SettledIndicators {
  readonly emaFast: number;
  readonly emaSlow: number;
  readonly atr: number;
  readonly rsi: number;
}

/** Beyond a hundredfold a volume ratio says that the baseline was next to nothing, not how strong the interest is. */
const LARGEST_VOLUME_RATIO = 100;

/**
 * The raw factors of one symbol as of the window's last bar; formulas in the README. The window is at least
 * `profile.minimumBars` long and the ATR positive. A factor that a degenerate series leaves without a value (no
 * variance, no volume) comes out as NaN, for the caller to exclude.
 */
export function factorValues(
  window: BarWindow,
  indicators: SettledIndicators,
  profile: ModeProfile,
): FactorValues {
  const { high, close } = window;
  const { emaFast, emaSlow, atr, rsi } = indicators;
  const { momentum, trendQualityBars, volatilityBars, breakoutBars } = profile;
  const last = close.length - 1;
  const logClose = logarithms(close);
  const fit = linearRegression(logClose.subarray(-trendQualityBars));
  const resistance = highest(high.subarray(last - breakoutBars, last)) ?? NaN;
  const logReturn = (bars: number) =>
    (logClose[last - momentum.skip] as number) - (logClose[last - bars] as number);
  return {
    momentumShort: logReturn(momentum.short),
    momentumMedium: logReturn(momentum.medium),
    momentumLong: logReturn(momentum.long),
    trendStack: (emaFast - emaSlow) / atr,
    trendQuality: fit === undefined ? NaN : fit.slope * fit.rSquared,
    volatilityAdjustedReturn: sharpe(logClose.subarray(-volatilityBars - 1)),
    relativeVolume: Math.log(volumeRatio(window, profile)),
    breakout: ((close[last] as number) - resistance) / atr,
    meanReversion: (50 - rsi) / 50,
  };
}

function logarithms(prices: Float64Array): Float64Array {
  const result = new Float64Array(prices.length);
  for (let i = 0; i < prices.length; i += 1) result[i] = Math.log(prices[i] as number);
  return result;
}

/** Mean log return a bar over its sample deviation; NaN when the close never changed. */
function sharpe(logClose: Float64Array): number {
  const returns = new Float64Array(logClose.length - 1);
  for (let i = 0; i < returns.length; i += 1)
    returns[i] = (logClose[i + 1] as number) - (logClose[i] as number);
  const average = mean(returns) ?? NaN;
  const deviation = sampleDeviation(returns) ?? 0;
  return deviation > 0 ? average / deviation : NaN;
}

/** Recent mean dollar volume over the baseline's, within 1/100 to 100; NaN without a baseline. */
function volumeRatio({ dollarVolume }: BarWindow, { relativeVolume }: ModeProfile): number {
  const { recent, baseline } = relativeVolume;
  const now = mean(dollarVolume.subarray(-recent)) ?? NaN;
  const before = mean(dollarVolume.subarray(-recent - baseline, -recent)) ?? 0;
  if (!(before > 0)) return NaN;
  return Math.min(LARGEST_VOLUME_RATIO, Math.max(1 / LARGEST_VOLUME_RATIO, now / before));
}

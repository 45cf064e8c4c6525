import { sampleDeviation } from '../statistics/standard-deviation.js';

/**
 * Realised volatility a year, in percent: the sample deviation (divisor n − 1, mean taken out) of the log returns
 * between successive closes, times the root of the sessions a year. Close to close, the estimator that quotes and
 * textbooks mean when they name none (Hull, "Options, Futures, and Other Derivatives"); 252 sessions a year for shares,
 * 365 for markets without a weekend. Undefined for fewer than three closes. Closes above 0.
 */
export function realisedVolatilityPct(closes: Float64Array, sessionsPerYear: number): number | undefined {
  if (closes.length < 3) return undefined;
  const returns = new Float64Array(closes.length - 1);
  for (let i = 1; i < closes.length; i += 1)
    returns[i - 1] = Math.log((closes[i] as number) / (closes[i - 1] as number));
  const deviation = sampleDeviation(returns);
  return deviation === undefined ? undefined : 100 * deviation * Math.sqrt(sessionsPerYear);
}

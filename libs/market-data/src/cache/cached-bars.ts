import type { BarSeries } from '../bars/bar-series.js';
import { seenAt } from '../bars/slice-series.js';
import type { BarsQuery } from '../provider/market-data.provider.js';

/**
 * Bars of one symbol and timeframe as they were read, without a gap between them, and what is known to be all of them.
 * Moments in epoch ms of the market, but for `expiresAt`.
 */
export interface CachedBars {
  readonly series: BarSeries;
  /** No bar that closes at or before it can come any more. */
  readonly coveredTo: number;
  /** The earliest as-of for which the source had no bar before the first one; Infinity when that is not known. */
  readonly completeSince: number;
  /** Wall moment at which all of it is read anew, whatever was added meanwhile. */
  readonly expiresAt: number;
  /** Where it was read; see sourceMark. */
  readonly source: number;
}

/** The provider's answer out of what is cached; undefined where that may lack a bar that belongs to it. */
export function answerFrom(cached: CachedBars, { asOf, limit, after }: BarsQuery): BarSeries | undefined {
  if (asOf > cached.coveredTo) return undefined;
  return asOf >= cached.completeSince || reachesBack(cached, asOf, limit, after)
    ? seenAt(cached.series, asOf, limit, after)
    : undefined;
}

function reachesBack({ series }: CachedBars, asOf: number, limit?: number, after?: number): boolean {
  const first = series.closeTime[0];
  if (first === undefined) return false;
  return (after !== undefined && after >= first) || seenAt(series, asOf).length >= (limit ?? Infinity);
}

/** Whether two bars of two series are the same to the last bit. */
export function sameBar(a: BarSeries, i: number, b: BarSeries, j: number): boolean {
  return (
    Object.is(a.openTime[i], b.openTime[j]) &&
    Object.is(a.closeTime[i], b.closeTime[j]) &&
    Object.is(a.open[i], b.open[j]) &&
    Object.is(a.high[i], b.high[j]) &&
    Object.is(a.low[i], b.low[j]) &&
    Object.is(a.close[i], b.close[j]) &&
    Object.is(a.volume[i], b.volume[j]) &&
    Object.is(a.adjClose?.[i], b.adjClose?.[j])
  );
}

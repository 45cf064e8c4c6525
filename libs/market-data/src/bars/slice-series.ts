import type { BarSeries } from './bar-series.js';
import { upperBound } from './upper-bound.js';

/** The bars from index `from` to before `to`, as views on the same memory. */
export function sliceSeries(series: BarSeries, from: number, to: number): BarSeries {
  if (from === 0 && to === series.length) return series;
  const { symbol, timeframe, adjClose } = series;
  return {
    symbol,
    timeframe,
    length: to - from,
    openTime: series.openTime.subarray(from, to),
    closeTime: series.closeTime.subarray(from, to),
    open: series.open.subarray(from, to),
    high: series.high.subarray(from, to),
    low: series.low.subarray(from, to),
    close: series.close.subarray(from, to),
    volume: series.volume.subarray(from, to),
    ...(adjClose === undefined ? {} : { adjClose: adjClose.subarray(from, to) }),
  };
}

/**
 * The newest `limit` bars that may be seen at `asOf`, of those that close later than `after`. Throws RangeError on an
 * unusable as-of, limit or after.
 */
export function seenAt(series: BarSeries, asOf: number, limit = Infinity, after = -Infinity): BarSeries {
  if (!Number.isFinite(asOf)) throw new RangeError(`expected asOf in epoch milliseconds, received ${asOf}`);
  if (limit !== Infinity && !(Number.isInteger(limit) && limit >= 0))
    throw new RangeError(`expected limit to be a non-negative integer, received ${limit}`);
  if (Number.isNaN(after)) throw new RangeError('expected `after` in epoch milliseconds, received NaN');
  const to = upperBound(series.closeTime, asOf);
  const from = Math.min(to, upperBound(series.closeTime, after));
  return sliceSeries(series, Math.max(from, to - limit), to);
}

import type { BarSeries } from '../bars/bar-series.js';
import { upperBound } from '../bars/upper-bound.js';
import { sliceSeries } from '../bars/slice-series.js';
import { sameBar } from './cached-bars.js';

/**
 * The earlier series followed by the bars of the later one that it lacks. Undefined where they do not fit: they share no
 * bar, so that there may be a gap between, or the bar they share is not the same, because the source restated its past (a
 * split, a correction).
 */
export function joinSeries(earlier: BarSeries, later: BarSeries): BarSeries | undefined {
  const shared = earlier.length - 1;
  const from = upperBound(later.closeTime, earlier.closeTime[shared] ?? -Infinity);
  if (shared < 0 || from === 0 || !sameBar(earlier, shared, later, from - 1)) return undefined;
  const rest = sliceSeries(later, from, later.length);
  const { symbol, timeframe } = earlier;
  const column = (a: Float64Array, b: Float64Array) => {
    const joined = new Float64Array(a.length + b.length);
    joined.set(a);
    joined.set(b, a.length);
    return joined;
  };
  return {
    symbol,
    timeframe,
    length: earlier.length + rest.length,
    openTime: column(earlier.openTime, rest.openTime),
    closeTime: column(earlier.closeTime, rest.closeTime),
    open: column(earlier.open, rest.open),
    high: column(earlier.high, rest.high),
    low: column(earlier.low, rest.low),
    close: column(earlier.close, rest.close),
    volume: column(earlier.volume, rest.volume),
    ...(earlier.adjClose === undefined || rest.adjClose === undefined
      ? {}
      : { adjClose: column(earlier.adjClose, rest.adjClose) }),
  };
}

import { upperBound } from '../bars/upper-bound.js';

/** When the bars of a table open: symbol i has counts[i] of them from index starts[i] on. */
export interface SharedTimes {
  /** Epoch ms. */
  readonly openTime: Float64Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
}

/**
 * Most symbols of a table trade at the same moments, so their times are kept once: a symbol without a gap is a stretch
 * of the axis of all moments, and only one with gaps gets times of its own, after the axis. On daily bars of an index's
 * members that spares nearly a quarter of the memory.
 *
 * `openTimes` has symbol i's ascending times from rowStarts[i] to before rowStarts[i + 1].
 */
export function sharedTimes(openTimes: Float64Array, rowStarts: Uint32Array): SharedTimes {
  const axis = distinctAscending(openTimes);
  const symbolCount = rowStarts.length - 1;
  const starts = new Uint32Array(symbolCount);
  const apart: { readonly at: number; readonly times: Float64Array }[] = [];
  let length = axis.length;
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    const times = openTimes.subarray(rowStarts[symbol], rowStarts[symbol + 1]);
    const first = upperBound(axis, times[0] ?? NaN) - 1;
    const last = upperBound(axis, times.at(-1) ?? NaN) - 1;
    // Ascending times out of the axis, as many as the axis has from first to last: they are that stretch of it.
    const gapless = last - first + 1 === times.length;
    starts[symbol] = gapless ? first : length;
    if (gapless) continue;
    apart.push({ at: length, times });
    length += times.length;
  }
  const openTime = new Float64Array(length);
  openTime.set(axis);
  for (const { at, times } of apart) openTime.set(times, at);
  return { openTime, starts };
}

/** By sorting a copy: a Set of millions of minutes would not fit the heap of the loader. */
function distinctAscending(values: Float64Array): Float64Array<ArrayBuffer> {
  const sorted = Float64Array.from(values).sort();
  let length = 0;
  for (const value of sorted) if (length === 0 || value !== sorted[length - 1]) sorted[length++] = value;
  return sorted.slice(0, length);
}

import type { BarRange } from './bar-range.js';
import type { SessionSpan } from './session-span.js';

/**
 * The bars that lie within a session and had closed by `asOf` (epoch ms): pre- and post-market are left out, and so is
 * whatever the as-of may not see. Both columns ascend; O(log bars).
 */
export function barsWithin(
  { openTime, closeTime }: { readonly openTime: Float64Array; readonly closeTime: Float64Array },
  session: SessionSpan,
  asOf: number,
): BarRange {
  const from = countBelow(openTime, session.open);
  const to = countUpTo(closeTime, Math.min(asOf, session.close));
  return { from, to: Math.max(from, to) };
}

/** How many of the ascending values are below the limit. */
function countBelow(ascending: Float64Array, limit: number): number {
  return bisect(ascending, (value) => value < limit);
}

function countUpTo(ascending: Float64Array, limit: number): number {
  return bisect(ascending, (value) => value <= limit);
}

function bisect(ascending: Float64Array, belongs: (value: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (belongs(ascending[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nothing stays more than five times as volatile as usual. */
const MAX_VARIANCE = 25;

/**
 * Next variance of a GARCH(1,1) process with unit long-run variance: calm follows calm and storm follows storm.
 * `shock` is this session's move in units of its long-run deviation. Rounded to a single-precision float, as kept.
 */
export function nextVariance(variance: number, shock: number): number {
  return Math.fround(Math.min(MAX_VARIANCE, 0.05 + 0.08 * shock * shock + 0.87 * variance));
}

/** Median of a window, the mean of the two middle values when their number is even; undefined when it is empty. */
export function median(window: Float64Array): number | undefined {
  const sorted = Float64Array.from(window).sort();
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined) return undefined;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[(sorted.length >> 1) - 1] as number;
  return lower + (upper - lower) / 2;
}

/** Arithmetic mean of a window; undefined when it is empty. */
export function mean(window: Float64Array): number | undefined {
  if (window.length === 0) return undefined;
  let sum = 0;
  for (let i = 0; i < window.length; i += 1) sum += window[i] as number;
  return sum / window.length;
}

/** Largest value of a window, e.g. of highs: the upper Donchian channel. Undefined when it is empty. */
export function highest(window: Float64Array): number | undefined {
  let found = window[0];
  if (found === undefined) return undefined;
  for (let i = 1; i < window.length; i += 1) found = Math.max(found, window[i] as number);
  return found;
}

/** Smallest value of a window, e.g. of lows: the lower Donchian channel. Undefined when it is empty. */
export function lowest(window: Float64Array): number | undefined {
  let found = window[0];
  if (found === undefined) return undefined;
  for (let i = 1; i < window.length; i += 1) found = Math.min(found, window[i] as number);
  return found;
}

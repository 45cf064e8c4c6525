/**
 * A step up smaller than this is read as a dividend, so the least split found is 5:4. A dividend that takes a fifth off the
 * price is rarer than any such split.
 */
const LEAST_FORWARD_STEP = 1.2;
/** A step down is never a dividend; smaller ones than 1:1.1 are the rounding of cheap shares. */
const LEAST_REVERSE_STEP = 1 / 1.1;

export function isLargeStep(step: number): boolean {
  return step >= LEAST_FORWARD_STEP || step <= LEAST_REVERSE_STEP;
}

/** Whether the raw close moved by about 1 / step into this bar: nearer to that than to not having moved at all (in logarithms). */
export function movedBy(close: Float64Array, at: number, step: number): boolean {
  const moved = Math.log((close[at] as number) / (close[at - 1] as number));
  return Math.abs(moved + Math.log(step)) < Math.abs(moved);
}

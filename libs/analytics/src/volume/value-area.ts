/** Bins [from, to) and the share of the volume that they hold. */
export interface ValueArea {
  readonly from: number;
  readonly to: number;
  readonly ratio: number;
}

/** Bins looked at on each side in one step: two prices at a time, as the Chicago Board of Trade's handbook has it. */
const STEP = 2;
/** Differences below rounding are ties. */
const SLACK_RATIO = 1e-9;

/**
 * The value area round bin `start`: of the two bins above and the two below, the pair with more volume is added, the upper
 * one among equals, until at least `ratio` of the volume is inside; at an edge there may be one bin left, or none. Throws
 * RangeError on a ratio that is not above 0 and at most 1. The volumes add up to more than 0.
 */
export function valueArea(volumes: Float64Array, start: number, ratio: number): ValueArea {
  if (!(ratio > 0 && ratio <= 1))
    throw new RangeError(`expected a ratio above 0 and at most 1, received ${ratio}`);
  const total = sum(volumes);
  const slack = SLACK_RATIO * total;
  let [from, to] = [start, start + 1];
  let inside = volumes[start] as number;
  while (inside < ratio * total - slack && (from > 0 || to < volumes.length)) {
    const above = volumes.subarray(to, to + STEP);
    const below = volumes.subarray(Math.max(0, from - STEP), from);
    const takesAbove = below.length === 0 || (above.length > 0 && sum(above) >= sum(below) - slack);
    if (takesAbove) to += above.length;
    else from -= below.length;
    inside += sum(takesAbove ? above : below);
  }
  return { from, to, ratio: Math.min(1, inside / total) };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

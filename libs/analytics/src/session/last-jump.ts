/**
 * Index of the last price in [from, to) that is more than `limitRatio` times the one before it, or less than one
 * `limitRatio`-th of it; undefined when there is none. Prices above 0; `limitRatio` above 1.
 *
 * A step of that size is a split that the prices do not account for, a change of unit (pence for pounds), or a fault,
 * far more often than a trade: what was before it cannot be compared with what is after it. The ratio is symmetric, so
 * a spike is found on its way up and on its way down.
 */
export function lastJump(
  prices: Float64Array,
  limitRatio: number,
  from = 0,
  to = prices.length,
): number | undefined {
  if (!(limitRatio > 1)) throw new RangeError(`expected a ratio above 1, received ${limitRatio}`);
  for (let i = to - 1; i > from; i -= 1) {
    const ratio = (prices[i] as number) / (prices[i - 1] as number);
    if (ratio > limitRatio || ratio < 1 / limitRatio) return i;
  }
  return undefined;
}

const DIGITS = 10;

/**
 * A computed price without the noise of binary fractions: ten significant digits, far finer than any tick. Without it
 * a bar that touches a level exactly would touch it or not by the unit the price is quoted in.
 */
export function priceLevel(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** Significant digits kept of a price below 1. */
const DIGITS_BELOW_ONE = 4;

/** Decimals in which a price is quoted: two from 1 up, below it as many as make four significant digits. */
export function priceDecimals(price: number): number {
  return price >= 1 ? 2 : DIGITS_BELOW_ONE - 1 - Math.floor(Math.log10(price));
}

/** The least step between two quoted prices, in the unit of the price. */
export function tickSize(price: number): number {
  return 10 ** -priceDecimals(price);
}

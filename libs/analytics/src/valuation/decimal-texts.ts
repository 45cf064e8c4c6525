import { Decimal } from './decimal.js';

const CENT_PLACES = 2;
const PCT_PLACES = 4;
const RATIO_PLACES = 6;
/** Digits after the point of a quantity or a price: what a coin trades in, and then some. */
const UNIT_PLACES = 12;

/** Exactly so many digits after the point, rounded half away from zero; never a negative zero. */
export function fixedText(value: Decimal, places: number): string {
  // Rounded first: toFixed writes the sign of what it is given, and would print −0.00 for −0.001.
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places);
}

/** Money for display: to the cent. */
export function moneyText(value: Decimal): string {
  return fixedText(value, CENT_PLACES);
}

/** A ratio of money, 1 being the whole. */
export function ratioText(value: Decimal): string {
  return fixedText(value, RATIO_PLACES);
}

/** `part` as a percentage of `whole`; null when there is no whole to compare with. */
export function pctText(part: Decimal, whole: Decimal): string | null {
  return whole.isZero() ? null : fixedText(part.times(100).dividedBy(whole.abs()), PCT_PLACES);
}

/** A quantity or price in as few digits as say it, at most 12 after the point. */
export function unitText(value: Decimal): string {
  const rounded = value.toDecimalPlaces(UNIT_PLACES, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

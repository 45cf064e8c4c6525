import { Decimal as DecimalOfAnyKind } from 'decimal.js';

/**
 * Exact decimal arithmetic. Amounts have at most some 25 digits and prices 17, so at 100 significant digits their sums and
 * products are exact; only a quotient is rounded, some 80 digits below the cent. Half away from zero, as on a statement.
 */
export const Decimal = DecimalOfAnyKind.clone({
  precision: 100,
  rounding: DecimalOfAnyKind.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalOfAnyKind;

export const ZERO: Decimal = new Decimal(0);

const DECIMAL_TEXT = /^-?\d+(\.\d+)?$/;

/** The number that a text spells (`-12.50`). Throws RangeError for anything else, such as an exponent or NaN. */
export function decimalOfText(text: string, what: string): Decimal {
  if (!DECIMAL_TEXT.test(text))
    throw new RangeError(`expected ${what} to be a decimal such as 101.25, received ${JSON.stringify(text)}`);
  return new Decimal(text);
}

/**
 * The decimal that a double was written as: its shortest text that reads back as the same double. A price of 645.57 in a
 * file is the double 645.57000000000005…, and 645.57 again here. Throws RangeError when it is not finite.
 */
export function decimalOfDouble(value: number, what: string): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`expected ${what} to be finite, received ${value}`);
  return new Decimal(String(value));
}

export function sumOf(values: Iterable<Decimal>): Decimal {
  let sum = ZERO;
  for (const value of values) sum = sum.plus(value);
  return sum;
}

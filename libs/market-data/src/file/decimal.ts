const DIGIT_0 = 48;
const POINT = 46;
const MAX_EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The number that a decimal text names, NaN for anything else. Number() alone will not do: it reads '' as 0 and takes
 * '0x1F' and ' 1 '. Plain decimals of up to 15 digits are put together by hand, several times faster and exact: both
 * the digits and the power of ten are then whole doubles, and their quotient is correctly rounded (Clinger, 1990).
 */
export function parseDecimal(text: string): number {
  const { length } = text;
  if (length === 0 || length > MAX_EXACT_DIGITS) return parseAnyDecimal(text);
  let digits = 0;
  let decimals = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const digit = code - DIGIT_0;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      if (decimals >= 0) decimals += 1;
    } else if (code === POINT && decimals < 0 && length > 1) decimals = 0;
    else return parseAnyDecimal(text);
  }
  return decimals > 0 ? digits / (POWERS_OF_TEN[decimals] ?? NaN) : digits;
}

function parseAnyDecimal(text: string): number {
  return DECIMAL.test(text) ? Number(text) : NaN;
}

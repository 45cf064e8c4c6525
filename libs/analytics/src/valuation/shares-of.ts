import { Decimal, sumOf, ZERO } from './decimal.js';
import { fixedText } from './decimal-texts.js';

/**
 * Each value's share of their sum, rounded to `places` so that the texts add up to exactly 1. By largest remainder (Hamilton's
 * method): every share is cut, and the units left over go to those that lost most by it, equals in their order. No share is
 * more than one unit off. All zeros when the sum is 0. Throws RangeError for a negative value.
 */
export function sharesOf(values: readonly Decimal[], places: number): string[] {
  const negative = values.find((value) => value.isNegative() && !value.isZero());
  if (negative !== undefined)
    throw new RangeError(`expected values of zero or more, received ${negative.toFixed()}`);
  const whole = sumOf(values);
  if (whole.isZero()) return values.map(() => fixedText(ZERO, places));
  const unit = new Decimal(10).pow(-places);
  const exact = values.map((value) => value.dividedBy(whole));
  const cut = exact.map((share) => share.toDecimalPlaces(places, Decimal.ROUND_DOWN));
  const left = new Decimal(1).minus(sumOf(cut)).dividedBy(unit).toNumber();
  const lost = exact.map((share, index) => ({ index, remainder: share.minus(cut[index] ?? ZERO) }));
  lost.sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  const raised = new Set(lost.slice(0, left).map(({ index }) => index));
  return cut.map((share, index) => fixedText(raised.has(index) ? share.plus(unit) : share, places));
}

import { Matches } from 'class-validator';
import { InvalidPayloadError } from '../invalid-payload.error.js';
import { instanceOf, validated } from '../validate.js';
import { CURRENCY_CODE } from './currency-code.js';
import { isDecimalText, IsDecimalText } from '../decimal-text.validator.js';
import { OrNull } from '../or-null.validator.js';

/** Digits that a holding may have before and after the point: far more than any portfolio needs, few enough to be exact. */
const MAX_INTEGER_DIGITS = 15;
const MAX_DECIMALS = 10;
/** Digits before the point that a cost may have at most: sums of such costs still have few enough to be exact. */
const MAX_COST_DIGITS = 18;

/** Body of `PUT /v1/portfolio/holdings/:symbol`: the whole holding as it stands from now on, not a change to it. */
export class HoldingEdit {
  /** Below zero for a short; zero keeps the symbol as a flat position. */
  @IsDecimalText()
  quantity!: string;

  /** A share, before any later split. */
  @IsDecimalText({ minimum: 'zero or more' })
  averageCost!: string;

  /** The portfolio's own when null or left out. */
  @OrNull()
  @Matches(CURRENCY_CODE)
  currency: string | null = null;
}

/** Plain JSON as an edit. Throws InvalidPayloadError naming what was wrong. */
export function parseHoldingEdit(plain: unknown): HoldingEdit {
  const type = 'holding';
  const edit = validated(type, instanceOf(HoldingEdit, plain, type));
  const problems = (['quantity', 'averageCost'] as const).flatMap((member) =>
    isWithinReach(edit[member])
      ? []
      : [
          `${member}: expected at most ${MAX_INTEGER_DIGITS} digits before and ${MAX_DECIMALS} after the point, ` +
            `received ${edit[member]}`,
        ],
  );
  if (problems.length === 0 && wholeDigits(edit.quantity) + wholeDigits(edit.averageCost) > MAX_COST_DIGITS)
    problems.push(
      `quantity and averageCost: expected at most ${MAX_COST_DIGITS} digits before the point together, ` +
        `received ${edit.quantity} and ${edit.averageCost}`,
    );
  if (problems.length > 0) throw new InvalidPayloadError(type, problems);
  return edit;
}

function wholeDigits(text: string): number {
  return (text.replace('-', '').split('.')[0] ?? '').length;
}

function isWithinReach(text: string): boolean {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  return isDecimalText(text) && whole.length <= MAX_INTEGER_DIGITS && decimals.length <= MAX_DECIMALS;
}

import { ValidateBy } from 'class-validator';
import { parseMoment } from './moment.js';

/** What a text of a snapshot must be, beyond not empty. */
export interface TextRule {
  /** ISO 8601 with a zone, and a moment that exists. */
  readonly moment?: boolean;
  /** An exact decimal such as `-12.50`: amounts of money travel as text. */
  readonly decimal?: boolean;
  readonly orNull?: boolean;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** The value is a text within the rule, and not an empty one. */
export function IsText(rule: TextRule = {}): PropertyDecorator {
  return ValidateBy({
    name: 'isText',
    validator: {
      validate: (value: unknown) => keeps(rule, value),
      defaultMessage: () => `$property must be ${words(rule)}`,
    },
  });
}

function keeps({ moment, decimal, orNull }: TextRule, value: unknown): boolean {
  if (value === null) return orNull === true;
  if (typeof value !== 'string' || value === '') return false;
  return (moment !== true || parseMoment(value) !== undefined) && (decimal !== true || DECIMAL.test(value));
}

function words({ moment, decimal, orNull }: TextRule): string {
  const kind = moment === true ? 'an ISO 8601 moment' : decimal === true ? 'a decimal as text' : 'a text';
  return orNull === true ? `${kind} or null` : kind;
}

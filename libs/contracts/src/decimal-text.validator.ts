import { ValidateBy, type ValidationOptions } from 'class-validator';

/** No exponent, no leading zero or plus, no more digits than what PostgreSQL and exact arithmetic take with ease. */
const DECIMAL_TEXT = /^-?(0|[1-9]\d{0,23})(\.\d{1,24})?$/;
const NEGATIVE_ZERO = /^-0(\.0+)?$/;

export interface DecimalTextRules {
  /** Digits after the point, no more and no fewer; any number of them when absent. */
  readonly places?: number;
  readonly minimum?: 'zero or more' | 'more than zero';
}

/** Whether the value is a decimal number as text, the way every amount of money travels (`"101.25"`). */
export function isDecimalText(value: unknown, { places, minimum }: DecimalTextRules = {}): value is string {
  if (typeof value !== 'string' || !DECIMAL_TEXT.test(value) || NEGATIVE_ZERO.test(value)) return false;
  if (places !== undefined && (value.split('.')[1] ?? '').length !== places) return false;
  if (minimum !== undefined && value.startsWith('-')) return false;
  return minimum !== 'more than zero' || /[1-9]/.test(value);
}

/** The value is a decimal number as text: exact on the wire, where a JSON number would be read as a double. */
export function IsDecimalText(rules: DecimalTextRules = {}, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isDecimalText',
      validator: {
        validate: (value: unknown) => isDecimalText(value, rules),
        defaultMessage: () => `$property must be a decimal as text${describe(rules)}`,
      },
    },
    options,
  );
}

function describe({ places, minimum }: DecimalTextRules): string {
  return [
    places === undefined ? '' : ` with ${places} digits after the point`,
    minimum === undefined ? '' : `, ${minimum}`,
  ].join('');
}

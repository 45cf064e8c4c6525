import { ValidateBy } from 'class-validator';
import { isSymbol } from './symbol.js';

/** The value is an instrument's symbol; with `orNull`, or null. */
export function IsSymbol({ orNull = false }: { readonly orNull?: boolean } = {}): PropertyDecorator {
  return ValidateBy({
    name: 'isSymbol',
    validator: {
      validate: (value: unknown) => (value === null ? orNull : typeof value === 'string' && isSymbol(value)),
      defaultMessage: () =>
        `$property must be a symbol such as AAPL, up to 32 characters without blanks${orNull ? ', or null' : ''}`,
    },
  });
}

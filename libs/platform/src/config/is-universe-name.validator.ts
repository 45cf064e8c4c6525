import { ValidateBy } from 'class-validator';
import { isUniverseName } from '@tapedeck/contracts';

/** The value is the name of one universe. */
export function IsUniverseName(): PropertyDecorator {
  return ValidateBy({
    name: 'isUniverseName',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isUniverseName(value),
      defaultMessage: () => 'expected the name of a universe such as sp500',
    },
  });
}

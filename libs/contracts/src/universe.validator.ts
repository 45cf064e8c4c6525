import { ValidateBy } from 'class-validator';
import { isUniverseName } from './universe-name.js';

/** The value is the name of a universe; with `orNull`, or null. */
export function IsUniverse({ orNull = false }: { readonly orNull?: boolean } = {}): PropertyDecorator {
  return ValidateBy({
    name: 'isUniverse',
    validator: {
      validate: (value: unknown) =>
        value === null ? orNull : typeof value === 'string' && isUniverseName(value),
      defaultMessage: () =>
        `$property must be a universe: letters, digits, dot, dash and underscore, up to 64${orNull ? ', or null' : ''}`,
    },
  });
}

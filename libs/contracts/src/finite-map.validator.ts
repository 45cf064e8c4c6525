import { ValidateBy, type ValidationOptions } from 'class-validator';

/** The value is an object whose every property is a finite number. */
export function IsFiniteMap(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isFiniteMap',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.values(value).every((item) => Number.isFinite(item)),
        defaultMessage: () => '$property must map names to finite numbers',
      },
    },
    options,
  );
}

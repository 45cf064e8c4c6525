import { ValidateBy, type ValidationOptions } from 'class-validator';

/** The value is a finite number above zero. */
export function IsPrice(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isPrice',
      validator: {
        validate: (value: unknown) => typeof value === 'number' && value > 0 && value < Infinity,
        defaultMessage: () => '$property must be a price: a finite number above 0',
      },
    },
    options,
  );
}

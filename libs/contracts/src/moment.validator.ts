import { ValidateBy, type ValidationOptions } from 'class-validator';
import { formatMoment, parseMoment } from './moment.js';

/** The value is a moment exactly as `formatMoment` writes it, so that moments compare as strings. */
export function IsMoment(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isMoment',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isCanonical(value),
        defaultMessage: () => '$property must be a moment such as 2018-02-07T21:00:00Z',
      },
    },
    options,
  );
}

function isCanonical(text: string): boolean {
  const epochMs = parseMoment(text);
  return epochMs !== undefined && epochMs % 1000 === 0 && formatMoment(epochMs) === text;
}

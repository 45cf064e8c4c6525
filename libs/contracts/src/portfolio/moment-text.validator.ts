import { ValidateBy, type ValidationOptions } from 'class-validator';
import { parseMoment } from '../moment.js';

/** The value is an ISO 8601 moment with a zone. */
export function IsMomentText(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isMomentText',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parseMoment(value) !== undefined,
        defaultMessage: () => '$property must be an ISO 8601 moment with a zone',
      },
    },
    options,
  );
}

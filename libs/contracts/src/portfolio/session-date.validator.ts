import { ValidateBy, type ValidationOptions } from 'class-validator';
import { parseMoment } from '../moment.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The value is the date of a session, `YYYY-MM-DD` in the exchange's zone. */
export function IsSessionDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isSessionDate',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && DATE.test(value) && parseMoment(`${value}T00:00Z`) !== undefined,
        defaultMessage: () => '$property must be a date YYYY-MM-DD',
      },
    },
    options,
  );
}

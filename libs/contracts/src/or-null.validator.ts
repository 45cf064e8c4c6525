import { ValidateIf } from 'class-validator';

/** The part may be null, which says that there is none; one that is absent is still refused. */
export function OrNull(): PropertyDecorator {
  return ValidateIf((_owner, value) => value !== null);
}

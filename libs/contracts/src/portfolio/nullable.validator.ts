import { ValidateIf } from 'class-validator';

/** The member may be null, which says that there is none; undefined is still refused. */
export function Nullable(): PropertyDecorator {
  return ValidateIf((_owner, value) => value !== null);
}

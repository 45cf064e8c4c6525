import { ValidateBy } from 'class-validator';
import { isUniverseName } from '@tapedeck/contracts';

/** Reads `sp500,all`, each name once; undefined when any is malformed. */
export function parseUniverseNames(text: string): string[] | undefined {
  const names = text.split(',').map((name) => name.trim());
  return names.every(isUniverseName) ? [...new Set(names)] : undefined;
}

/** The value is a comma-separated list of names of universes. */
export function IsUniverseNames(): PropertyDecorator {
  return ValidateBy({
    name: 'isUniverseNames',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseUniverseNames(value) !== undefined,
      defaultMessage: () => 'expected names of universes such as sp500,all',
    },
  });
}

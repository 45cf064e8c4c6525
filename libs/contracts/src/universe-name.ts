/** The universe that always exists: everything the provider has. */
export const ALL_UNIVERSE = 'all';

const UNIVERSE_NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

/** A universe's name is its file's name without `.csv`; it stands in keys and paths, so its letters are few. */
export function isUniverseName(value: string): boolean {
  return UNIVERSE_NAME.test(value);
}

import { KEYS, MODES, SCOPES } from '@tapedeck/contracts';
import { LATEST_ROUTES } from '../latest/latest-routes.js';

const ANY = '*';

/** What every key of a family begins with. */
function familyPrefix(keyOfAny: string): string {
  const [prefix = ''] = keyOfAny.split(ANY);
  return prefix;
}

const PREFIXES = [
  familyPrefix(KEYS.topPicks(ANY, MODES[0])),
  familyPrefix(KEYS.srLevels(ANY, SCOPES[0])),
  ...LATEST_ROUTES.map(({ kind }) => kind.key),
];

/** What Redis is asked to tell the changes of. It refuses a prefix that begins with another. */
export const WATCHED_PREFIXES: readonly string[] = PREFIXES.filter(
  (prefix) => !PREFIXES.some((other) => other !== prefix && prefix.startsWith(other)),
);

/** Nobody would tell of a change of any other key, so none may be held. */
export function isWatched(key: string): boolean {
  return WATCHED_PREFIXES.some((prefix) => key.startsWith(prefix));
}

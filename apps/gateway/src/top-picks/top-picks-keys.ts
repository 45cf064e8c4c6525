import { isUniverseName, KEYS, MODES } from '@tapedeck/contracts';
import { mastersOf } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import type { TopPicksPair } from './top-picks-pair.js';

const ANY = '*';
/** Keys looked at in one step of the scan, which blocks Redis for well under a millisecond. */
const SCAN_COUNT = 1_000;

/** Every pair that has a key in Redis. Walks the keyspace in steps, so call it rarely. */
export async function pairsInRedis(redis: RedisConnection): Promise<TopPicksPair[]> {
  const [prefix = ''] = KEYS.topPicks(ANY, MODES[0]).split(ANY);
  const keys = new Set<string>();
  for (const master of mastersOf(redis)) {
    let cursor = '0';
    do {
      const [next, found] = await master.scan(cursor, 'MATCH', `${prefix}${ANY}`, 'COUNT', SCAN_COUNT);
      for (const key of found) keys.add(key);
      cursor = next;
    } while (cursor !== '0');
  }
  return [...keys].sort().flatMap((key) => pairOfKey(key) ?? []);
}

/** Undefined for a key of another kind that begins alike. */
function pairOfKey(key: string): TopPicksPair | undefined {
  for (const mode of MODES) {
    const [prefix = '', suffix = ''] = KEYS.topPicks(ANY, mode).split(ANY);
    if (!key.startsWith(prefix) || !key.endsWith(suffix)) continue;
    const universe = key.slice(prefix.length, key.length - suffix.length);
    if (isUniverseName(universe)) return { universe, mode };
  }
  return undefined;
}

import type { RedisConnection } from '@tapedeck/redis-streams';

/** An entry as it lies on the stream: fields alternating name and value. */
export interface RawEntry {
  readonly entryId: string;
  readonly fields: readonly string[];
}

const PAGE = 500;

/**
 * The entries of a stream, oldest first, a page at a time: memory stays that of a page, however long the tape, and no
 * consumer group is touched. Ends at what was the newest entry when it began, so that a busy stream has an end too.
 */
export async function* streamPages(
  redis: RedisConnection,
  stream: string,
  { after, page = PAGE }: { after?: string; page?: number } = {},
): AsyncGenerator<RawEntry[]> {
  const [newest] = await redis.xrevrange(stream, '+', '-', 'COUNT', 1);
  if (newest === undefined) return;
  let start = after === undefined ? '-' : `(${after}`;
  for (;;) {
    const entries = await redis.xrange(stream, start, newest[0], 'COUNT', page);
    const last = entries.at(-1);
    if (last === undefined) return;
    yield entries.map(([entryId, fields]) => ({ entryId, fields }));
    start = `(${last[0]}`;
  }
}

/** Below zero when `a` is the older of two entry ids (`<ms>-<n>`). */
export function compareEntryIds(a: string, b: string): number {
  const [aMs = '0', aNumber = '0'] = a.split('-');
  const [bMs = '0', bNumber = '0'] = b.split('-');
  return Number(aMs) - Number(bMs) || Number(aNumber) - Number(bNumber);
}

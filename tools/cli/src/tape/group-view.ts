import type { RedisConnection } from '@tapedeck/redis-streams';
import { compareEntryIds, type RawEntry } from './stream-pages.js';

/** What a consumer group has been handed of a stream; a group that is not there has been handed nothing. */
export class GroupView {
  private constructor(
    private readonly redis: RedisConnection,
    private readonly stream: string,
    private readonly group: string,
    private readonly lastDelivered: string,
  ) {}

  static async of(redis: RedisConnection, stream: string, group: string): Promise<GroupView> {
    const exists = (await redis.exists(stream)) === 1;
    const groups = exists ? ((await redis.xinfo('GROUPS', stream)) as unknown[]).map(members) : [];
    const found = groups.find((one) => one['name'] === group);
    return new GroupView(redis, stream, group, String(found?.['last-delivered-id'] ?? '0-0'));
  }

  isDelivered({ entryId }: RawEntry): boolean {
    return compareEntryIds(entryId, this.lastDelivered) <= 0;
  }

  /** Entry ids, of entries in stream order, that are still the group's to handle: not delivered, or not acknowledged. */
  async waitingAmong(entries: readonly RawEntry[]): Promise<Set<string>> {
    const delivered = entries.filter((entry) => this.isDelivered(entry));
    const waiting = new Set(
      entries.filter((entry) => !this.isDelivered(entry)).map(({ entryId }) => entryId),
    );
    const [first, last] = [delivered.at(0), delivered.at(-1)];
    if (first === undefined || last === undefined) return waiting;
    let from = first.entryId;
    for (;;) {
      const pending = (await this.redis.xpending(this.stream, this.group, from, last.entryId, 1_000)) as [
        string,
        ...unknown[],
      ][];
      for (const [entryId] of pending) waiting.add(entryId);
      const newest = pending.at(-1);
      if (newest === undefined) return waiting;
      from = `(${newest[0]}`;
    }
  }
}

/** XINFO answers with a map, which ioredis hands on as an object, or as names and values in turn. */
function members(reply: unknown): Record<string, unknown> {
  if (!Array.isArray(reply)) return reply as Record<string, unknown>;
  return Object.fromEntries(
    Array.from({ length: reply.length / 2 }, (_, at) => [
      String(reply[at * 2]),
      reply[at * 2 + 1] as unknown,
    ]),
  );
}

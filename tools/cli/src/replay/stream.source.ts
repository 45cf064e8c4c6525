import {
  decodeDeadLetter,
  decodeEntry,
  MalformedEntryError,
  type RedisConnection,
} from '@tapedeck/redis-streams';
import { streamPages, type RawEntry } from '../tape/stream-pages.js';
import {
  PAGE_ITEMS,
  type Mark,
  type ReplayItem,
  type ReplayPage,
  type ReplaySource,
} from './replay-source.js';

/** A stream, read beside its consumer groups, which notice nothing of it; or the originals in a dead-letter stream. */
export class StreamSource implements ReplaySource {
  readonly unit = 'entries';

  constructor(
    private readonly redis: RedisConnection,
    readonly name: string,
    private readonly kind: 'events' | 'dead-letters' = 'events',
    private readonly pageItems = PAGE_ITEMS,
  ) {}

  size(): Promise<number> {
    return this.redis.xlen(this.name);
  }

  async *pages(after: Mark | undefined): AsyncGenerator<ReplayPage> {
    let done = after?.done ?? 0;
    const from = { after: after?.at, page: this.pageItems };
    for await (const entries of streamPages(this.redis, this.name, from)) {
      done += entries.length;
      yield {
        items: entries.map((entry) => this.item(entry)),
        mark: { at: entries.at(-1)?.entryId ?? '', done },
      };
    }
  }

  private item({ entryId, fields }: RawEntry): ReplayItem {
    const where = `${this.name} ${entryId}`;
    try {
      return {
        where,
        event: decodeEntry(this.kind === 'events' ? fields : decodeDeadLetter(fields).original),
      };
    } catch (error) {
      if (error instanceof MalformedEntryError)
        return { where, event: undefined, code: error.code, reason: error.message };
      throw error;
    }
  }
}

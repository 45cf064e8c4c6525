import { decodeDeadLetter, decodeEntry, MalformedEntryError } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';
import { streamPages } from '../tape/stream-pages.js';
import type { ReplayItem, ReplayPage, ReplaySource } from './replay-source.js';

/** A stream, read beside its consumer groups, which notice nothing of it; or the originals in a dead-letter stream. */
export class StreamSource implements ReplaySource {
  constructor(
    private readonly redis: Redis,
    readonly name: string,
    private readonly kind: 'events' | 'dead-letters' = 'events',
  ) {}

  size(): Promise<number> {
    return this.redis.xlen(this.name);
  }

  async *pages(after: string | undefined): AsyncGenerator<ReplayPage> {
    for await (const entries of streamPages(this.redis, this.name, { after })) {
      const items = entries.map(({ fields }) => this.item(fields));
      yield { items, position: entries.at(-1)?.entryId ?? '' };
    }
  }

  private item(fields: readonly string[]): ReplayItem {
    try {
      return { event: decodeEntry(this.kind === 'events' ? fields : decodeDeadLetter(fields).original) };
    } catch (error) {
      if (error instanceof MalformedEntryError)
        return { event: undefined, code: error.code, reason: error.message };
      throw error;
    }
  }
}

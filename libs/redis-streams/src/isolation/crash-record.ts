import type { Link } from '../connection/link.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { placeOf, type Delivery } from '../delivery/delivery.js';

/** Evidence of a crash loop outlives any restart backoff, but not the fix of the handler by weeks. */
const RECORD_TTL_MS = 7 * 24 * 3_600_000;

export interface CrashRecordOptions {
  readonly group: string;
  readonly consumer: string;
  /** Deliveries of an entry, ended by nobody, from which on it is a suspect. */
  readonly suspectDeliveries: number;
  readonly keyFor: (stream: string, group: string) => string;
}

/**
 * What Redis remembers of entries that may kill their process. The delivery count only raises suspicion: it also rises
 * when a consumer reads its own list again, and for every innocent entry of a batch. The count of accusations, kept in
 * a hash beside the stream, is the evidence: one is written before a suspect is handled alone and taken back when the
 * handler returns, so one that stays was a death.
 */
export class CrashRecord {
  constructor(
    private readonly link: Link,
    private readonly options: CrashRecordOptions,
  ) {}

  /** The suspects among deliveries just read again or claimed, by place, each with the crashes held against it. */
  async suspectsIn(deliveries: readonly Delivery[]): Promise<Map<string, number>> {
    const suspects = new Map<string, number>();
    for (const stream of new Set(deliveries.map((delivery) => delivery.stream))) {
      const ids = deliveries.filter((delivery) => delivery.stream === stream).map(({ entryId }) => entryId);
      const often = await this.deliveredOften(stream, ids);
      if (often.length === 0) continue;
      const counts = await this.link.call('hmget', this.keyFor(stream), ...often);
      if (!Array.isArray(counts)) throw new UnexpectedReplyError('HMGET', 'counts', counts);
      for (const [at, entryId] of often.entries())
        suspects.set(placeOf({ stream, entryId }), Number(counts[at] ?? 0));
    }
    return suspects;
  }

  async accuse({ stream, entryId }: Delivery): Promise<void> {
    await this.link.call('hincrby', this.keyFor(stream), entryId, 1);
    await this.link.call('pexpire', this.keyFor(stream), RECORD_TTL_MS);
  }

  async acquit({ stream, entryId }: Delivery): Promise<void> {
    await this.link.call('hdel', this.keyFor(stream), entryId);
  }

  private async deliveredOften(stream: string, ids: readonly string[]): Promise<string[]> {
    const { group, consumer, suspectDeliveries } = this.options;
    const [first, last] = [ids[0] as string, ids.at(-1) as string];
    const reply = await this.link.call('xpending', stream, group, first, last, ids.length, consumer);
    if (!Array.isArray(reply)) throw new UnexpectedReplyError('XPENDING', 'a list of entries', reply);
    const wanted = new Set(ids);
    return (reply as [string, string, number, number][])
      .filter(([entryId, , , deliveries]) => deliveries >= suspectDeliveries && wanted.has(entryId))
      .map(([entryId]) => entryId);
  }

  private keyFor(stream: string): string {
    return this.options.keyFor(stream, this.options.group);
  }
}

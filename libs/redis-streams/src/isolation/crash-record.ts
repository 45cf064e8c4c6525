import type { Link } from '../connection/link.js';
import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import { placeOf, type Delivery, type Place } from '../delivery/delivery.js';

/** Evidence of a crash loop outlives any restart backoff, but not the fix of the handler by weeks. */
const RECORD_TTL_MS = 7 * 24 * 3_600_000;

/** Pending entries looked at in one step. */
const PAGE = 1_000;

/** As XPENDING lists it: id, consumer, idle ms, deliveries. */
type PendingEntry = readonly [string, string, number, number];

/** A pending entry that has been delivered suspiciously often, with the crashes held against it. */
export interface Suspicion extends Place {
  readonly crashes: number;
}

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
 * a hash beside the stream, is the evidence: one is written before a suspect is read or handled alone and taken back when
 * that has ended, so one that stays was a death.
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
      const wanted = new Set(ids);
      const [first, last] = [ids[0] as string, ids.at(-1) as string];
      const pending = await this.pending(stream, [first, last, ids.length, this.options.consumer]);
      for (const suspect of await this.suspicions(
        stream,
        pending.filter(([id]) => wanted.has(id)),
      ))
        suspects.set(placeOf(suspect), suspect.crashes);
    }
    return suspects;
  }

  /** The suspects in this consumer's own list, in the order of the stream, without reading them. */
  async ownSuspects(stream: string): Promise<Suspicion[]> {
    const found: Suspicion[] = [];
    for (let from = '-'; ;) {
      const pending = await this.pending(stream, [from, '+', PAGE, this.options.consumer]);
      found.push(...(await this.suspicions(stream, pending)));
      const last = pending.at(-1);
      if (last === undefined || pending.length < PAGE) return found;
      from = `(${last[0]}`;
    }
  }

  /** Makes the suspects that others have left idle this consumer's own, without reading them. Returns how many. */
  async takeOver(stream: string, minIdleMs: number): Promise<number> {
    const { group, consumer, suspectDeliveries } = this.options;
    const idle = await this.pending(stream, ['IDLE', minIdleMs, '-', '+', PAGE]);
    const ids = idle.filter(([, , , deliveries]) => deliveries >= suspectDeliveries).map(([id]) => id);
    if (ids.length === 0) return 0;
    const taken = await this.link.call('xclaim', stream, group, consumer, minIdleMs, ...ids, 'JUSTID');
    if (!Array.isArray(taken)) throw new UnexpectedReplyError('XCLAIM', 'a list of ids', taken);
    return taken.length;
  }

  async accuse({ stream, entryId }: Place): Promise<void> {
    await this.link.call('hincrby', this.keyFor(stream), entryId, 1);
    await this.link.call('pexpire', this.keyFor(stream), RECORD_TTL_MS);
  }

  /** Takes back one accusation, and leaves the others. */
  async withdraw({ stream, entryId }: Place): Promise<void> {
    await this.link.call('hincrby', this.keyFor(stream), entryId, -1);
  }

  async acquit({ stream, entryId }: Place): Promise<void> {
    await this.link.call('hdel', this.keyFor(stream), entryId);
  }

  private async pending(stream: string, range: readonly (string | number)[]): Promise<PendingEntry[]> {
    const reply = await this.link.call('xpending', stream, this.options.group, ...range);
    if (!Array.isArray(reply)) throw new UnexpectedReplyError('XPENDING', 'a list of entries', reply);
    return reply as PendingEntry[];
  }

  private async suspicions(stream: string, pending: readonly PendingEntry[]): Promise<Suspicion[]> {
    const { suspectDeliveries } = this.options;
    const often = pending.filter(([, , , deliveries]) => deliveries >= suspectDeliveries).map(([id]) => id);
    if (often.length === 0) return [];
    const counts = await this.link.call('hmget', this.keyFor(stream), ...often);
    if (!Array.isArray(counts)) throw new UnexpectedReplyError('HMGET', 'counts', counts);
    return often.map((entryId, at) => ({ stream, entryId, crashes: Number(counts[at] ?? 0) }));
  }

  private keyFor(stream: string): string {
    return this.options.keyFor(stream, this.options.group);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { HistoryReader } from '../history/history.reader.js';
import { isAhead, type PastRead } from '../past/past-read.js';
import { NewestSlots } from './newest-slots.service.js';
import type { ReadableSnapshot } from './readable-snapshot.js';
import type { ServedSnapshot } from './served-snapshot.js';
import { SnapshotKeys } from './snapshot-keys.service.js';
import { nothingStoredBy, notComputed, snapshotUnavailable } from './snapshot.problems.js';

/** Reads snapshots: the latest from its key, with history behind it, and any past moment from history. */
@Injectable()
export class SnapshotReader {
  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly keys: SnapshotKeys,
    private readonly history: HistoryReader,
    private readonly slots: NewestSlots,
  ) {}

  /**
   * The latest: from its key; while Redis is away what this process last served; else the newest of history. Throws 503
   * while there is none, with the reason where a slot left one. `beforeHistory` may throw for a name that clients made
   * up, so that guessing names does not cost a query each.
   */
  async latest(
    { kind, stored }: ReadableSnapshot,
    beforeHistory?: () => Promise<void>,
  ): Promise<ServedSnapshot> {
    const reading = await this.keys.read(kind.key);
    // A market clock set back meets keys of its own future: what it may see of them is in history.
    if (reading.outcome === 'found' && !isAhead(reading.snapshot.meta.asOf, this.clock))
      return reading.snapshot;
    await beforeHistory?.();
    const away = reading.outcome === 'unavailable';
    if (stored) {
      try {
        const { table, subject } = stored;
        const found = await this.history.latestAsOf(table, { subject, asOf: this.clock.now() });
        if (found) return found;
      } catch (error) {
        if (!(error instanceof HistoryUnavailableError)) throw error;
        // A key that is gone says nothing of what history has: Redis may have come back empty.
        throw snapshotUnavailable(kind.subject);
      }
    }
    throw away ? snapshotUnavailable(kind.subject) : notComputed(kind.subject, await this.slots.of(kind));
  }

  /**
   * The newest snapshot at or before a moment. Throws 404 when there is none, after `beforeMissing`, which may say better
   * why; 503 while history is away.
   */
  async asOf(
    { kind, stored }: ReadableSnapshot,
    { asOf, knownAt }: PastRead,
    beforeMissing?: () => Promise<void>,
  ): Promise<ServedSnapshot> {
    if (stored === undefined) throw new Error(`history keeps no ${kind.subject}`);
    const { table, subject } = stored;
    const found = await this.history.latestAsOf(table, { subject, asOf, knownAt });
    if (found) return found;
    await beforeMissing?.();
    throw nothingStoredBy(kind.subject, iso(asOf), knownAt === undefined ? undefined : iso(knownAt));
  }
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

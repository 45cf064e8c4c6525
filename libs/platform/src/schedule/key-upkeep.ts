import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { formatMoment, type SnapshotKind } from '@tapedeck/contracts';
import { slotId } from '../publish/slot-id.js';
import { SnapshotPublisher } from '../publish/snapshot-publisher.js';
import { SlotLedger } from './slot-ledger.js';

/** A key that two looks find behind is set again. A look is two short commands. */
const EVERY_MS = 10_000;

/**
 * Keeps the keys of a service as new as their streams. In a cluster the two lie on different masters, so a key can be left
 * behind: a process died between the two writes, or the key's master was lost before its replica had the write. On one
 * server, too, a key may have been evicted or deleted.
 */
@Injectable()
export class KeyUpkeep implements BeforeApplicationShutdown {
  private readonly logger = new Logger('keys');
  private readonly kinds = new Set<SnapshotKind>();
  /** Slots, by key, that the last look missed. At the first look one may just be on its way. */
  private readonly missing = new Map<string, string>();
  /** Slots, by key, that the tape cannot give any more: nothing is gained by looking for them again. */
  private readonly gone = new Map<string, string>();
  private readonly timer: NodeJS.Timeout;
  private round: Promise<void> | undefined;
  private troubled = false;

  constructor(
    @Inject(SnapshotPublisher) private readonly publisher: SnapshotPublisher,
    @Inject(SlotLedger) private readonly ledger: SlotLedger,
  ) {
    this.timer = setInterval(() => {
      this.round ??= this.lookAtAll().finally(() => (this.round = undefined));
    }, EVERY_MS);
    this.timer.unref();
  }

  watch(kind: SnapshotKind): void {
    this.kinds.add(kind);
  }

  /** Waits for the round in work. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** Sets the key where this look and the last found it behind the newest slot that was run. Rejects as Redis does. */
  async look(kind: SnapshotKind): Promise<'whole' | 'behind' | 'mended' | 'gone'> {
    const newest = await this.ledger.newestRun(kind);
    if (newest === undefined) return 'whole';
    const asOf = formatMoment(newest);
    const id = slotId(kind.type, kind.subject, asOf);
    if (this.gone.get(kind.key) === id) return 'gone';
    const shown = await this.publisher.shownAsOf(kind.key);
    const seenBefore = this.missing.get(kind.key) === id;
    this.missing.delete(kind.key);
    if (shown !== undefined && shown >= asOf) return 'whole';
    if (!seenBefore) {
      this.missing.set(kind.key, id);
      return 'behind';
    }
    if ((await this.publisher.showFromTape(kind, id)) === undefined) {
      this.gone.set(kind.key, id);
      return 'gone';
    }
    this.logger.warn(`${kind.key} was behind its stream, and shows ${asOf} now`);
    return 'mended';
  }

  private async lookAtAll(): Promise<void> {
    try {
      for (const kind of this.kinds) await this.look(kind);
      this.troubled = false;
    } catch (error) {
      if (!this.troubled) this.logger.warn(`keys cannot be compared with their streams: ${String(error)}`);
      this.troubled = true;
    }
  }
}

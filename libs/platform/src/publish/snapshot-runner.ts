import { Inject, Injectable, Logger } from '@nestjs/common';
import { formatMoment } from '@tapedeck/contracts';
import { LockService } from '../lock/lock.service.js';
import { SlotLedger } from '../schedule/slot-ledger.js';
import type { Slot } from '../schedule/slot-job.js';
import { Tracing } from '../trace/tracing.js';
import type { Published } from './published.js';
import { SlotBusyError } from './slot-busy.error.js';
import { slotId } from './slot-id.js';
import type { SnapshotJob } from './snapshot-job.js';
import { SnapshotPublisher } from './snapshot-publisher.js';

/** Computes one slot and puts it on the tape: at most one replica at a time, and once however often it is tried. */
@Injectable()
export class SnapshotRunner {
  private readonly logger = new Logger('snapshots');

  constructor(
    @Inject(SnapshotPublisher) private readonly publisher: SnapshotPublisher,
    @Inject(LockService) private readonly locks: LockService,
    @Inject(SlotLedger) private readonly ledger: SlotLedger,
    @Inject(Tracing) private readonly tracing: Tracing,
  ) {}

  /** The scheduled way: under the lock, and only if the slot is not on the tape already. Throws SlotBusyError. */
  async runOnce<TData>(job: SnapshotJob<TData>, slot: Slot): Promise<void> {
    const { kind } = job;
    if (await this.isDone(job, slot)) return;
    const lock = await this.locks.acquire(kind.lock.key, kind.lock.ttlMs);
    if (lock === undefined) throw new SlotBusyError(kind.subject);
    try {
      // Another replica may have done it between the look and the lock.
      if (await this.isDone(job, slot)) return;
      const published = await this.put(job, slot, true, lock);
      if (published.outcome === 'guard-lost') throw new SlotBusyError(kind.subject);
      const { asOf, data } = published.snapshot;
      this.logger.log(`${kind.subject} as of ${asOf}: ${job.summary(data)} (${published.outcome})`);
    } finally {
      await lock.release();
    }
  }

  /** Computes and publishes without lock and ledger: for past slots that history lacks, whatever was tried before. */
  publish<TData>(job: SnapshotJob<TData>, slot: Slot): Promise<Published<TData>> {
    return this.put(job, slot, false);
  }

  /** The slot is the root of its event's trace; what it takes to get onto the tape hangs below it. */
  private put<TData>(
    job: SnapshotJob<TData>,
    slot: Slot,
    once: boolean,
    guard?: { key: string; token: string },
  ): Promise<Published<TData>> {
    const { kind } = job;
    const asOf = formatMoment(slot.asOf);
    const attributes = { 'tapedeck.subject': kind.subject, 'tapedeck.as_of': asOf };
    return this.tracing.event(
      slotId(kind.type, kind.subject, asOf),
      `slot ${kind.type}`,
      attributes,
      async ({ child }) => {
        const data = await child('compute', {}, () => job.compute(slot));
        const published = await child(
          'publish',
          { 'messaging.destination.name': kind.stream },
          (traceparent) =>
            this.publisher.publish({
              ...kind,
              source: job.source,
              asOf: slot.asOf,
              nextExpectedAt: slot.nextExpectedAt,
              staleAfter: slot.nextExpectedAt + job.graceMs,
              data,
              guard: guard && { key: guard.key, token: guard.token },
              ledger: once ? this.ledger.entry(kind, slot.asOf) : undefined,
              traceparent,
            }),
        );
        if (published.outcome === 'published') await job.onPublished?.(published);
        return published;
      },
    );
  }

  /** Puts a slot that is on the tape into its key, where a try that failed halfway has left that undone. */
  private async isDone<TData>({ kind, onShown }: SnapshotJob<TData>, { asOf }: Slot): Promise<boolean> {
    const id = slotId(kind.type, kind.subject, formatMoment(asOf));
    const shown = await this.publisher.shown(kind.key, id);
    if (shown === undefined && !(await this.ledger.hasRun(kind, asOf))) return false;
    const body = shown ?? (await this.publisher.showFromTape(kind, id));
    if (body !== undefined) await onShown?.(body);
    return true;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { formatMoment } from '@tapedeck/contracts';
import { slotId, type SnapshotPublisher } from '@tapedeck/platform';
import { requestOf } from './lane-request.js';
import type { PublishedLedger } from './published-ledger.js';
import type { PublisherOptions } from './publisher-options.js';
import type { RecordFile } from './record-file.js';

const RETRY_MS = 25;

/** One subject, published event after event; an event is tried until Redis has answered that it is on the tape. */
export class Lane {
  private readonly pauseMs: number;
  private readonly startedAtMs = Date.now();

  constructor(
    private readonly lane: number,
    private readonly options: PublisherOptions,
    private readonly publisher: SnapshotPublisher,
    private readonly record: RecordFile,
    private readonly former: PublishedLedger,
  ) {
    this.pauseMs = (1000 * options.lanes) / options.eventsPerSecond;
  }

  async run(signal: AbortSignal): Promise<void> {
    let index = this.firstIndex();
    while (!signal.aborted) {
      await this.publish(index);
      await sleep(this.pauseMs, undefined, { signal }).catch(() => undefined);
      index = this.options.slotsFromClock ? this.slotOfNow() : index + 1;
    }
  }

  private slotOfNow(): number {
    return Math.floor((Date.now() - this.startedAtMs) / this.pauseMs);
  }

  private firstIndex(): number {
    const newest = this.former.newestByLane.get(this.lane);
    if (newest === undefined) return 0;
    return this.former.acknowledged.has(newest.id) ? newest.index + 1 : newest.index;
  }

  private async publish(index: number): Promise<void> {
    const request = requestOf(this.options.seed, this.lane, index);
    const asOf = formatMoment(request.asOf);
    const id = slotId(request.type, request.subject, asOf);
    const { lane, record } = this;
    record.add({ kind: 'try', id, asOf, lane, index, picks: request.data.picks.length });
    for (;;) {
      try {
        const { sequence } = await this.publisher.publish(request);
        record.add({ kind: 'ack', id, sequence: sequence ?? null });
        return;
      } catch (error) {
        record.add({ kind: 'fail', id, error: String(error) });
        await sleep(RETRY_MS);
      }
    }
  }
}

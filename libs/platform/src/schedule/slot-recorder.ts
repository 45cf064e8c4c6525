import { Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { SlotBusyError } from '../publish/slot-busy.error.js';
import type { SlotJob } from './slot-job.js';
import type { RecordedSlot, SlotLedger } from './slot-ledger.js';

/**
 * Counts what becomes of a job's slots and writes it down. A ledger that cannot be reached stops nobody: the count is
 * there all the same, and a slot that was run is on record with its event.
 */
export class SlotRecorder {
  private readonly logger: Logger;

  constructor(
    private readonly job: SlotJob,
    private readonly slots: Counter<'job' | 'outcome'>,
    private readonly ledger: SlotLedger,
  ) {
    this.logger = new Logger(job.name);
  }

  /** Also says why to who asks in the meantime, unless it is only that another replica has the slot in hand. */
  async retried(asOf: number, error: unknown, reason: string): Promise<void> {
    this.slots.inc({ job: this.job.name, outcome: 'retried' });
    const { journal } = this.job;
    if (journal === undefined || error instanceof SlotBusyError) return;
    try {
      await this.ledger.noteTrouble(journal, { asOf, reason });
    } catch (failure) {
      this.logger.debug(`nobody is told why a slot is tried again: ${String(failure)}`);
    }
  }

  async record(slots: readonly RecordedSlot[]): Promise<void> {
    for (const { outcome } of slots) this.slots.inc({ job: this.job.name, outcome });
    const { journal } = this.job;
    // The publisher has written down what was run.
    const open = slots.filter(({ outcome }) => outcome !== 'run');
    if (journal === undefined || open.length === 0) return;
    try {
      await this.ledger.record(journal, open);
    } catch (error) {
      this.logger.warn(`${open.length} slots are not on record: ${String(error)}`);
    }
  }

  /** The newest slot on record before that moment; undefined when none is, or nobody can tell now. */
  async newestBefore(asOf: number): Promise<number | undefined> {
    if (this.job.journal === undefined) return undefined;
    try {
      return (await this.ledger.newest(this.job.journal, asOf))?.asOf;
    } catch (error) {
      this.logger.warn(`slots missed before the start are not known yet: ${String(error)}`);
      return undefined;
    }
  }
}

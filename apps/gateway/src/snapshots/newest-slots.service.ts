import { Injectable, Logger } from '@nestjs/common';
import type { SnapshotKind } from '@tapedeck/contracts';
import { SlotLedger, type RecordedSlot } from '@tapedeck/platform';
import { within } from '../deadline.js';

const LEDGER_DEADLINE_MS = 500;

/** What became of the newest planned run of a snapshot: why there is none, where there is none. */
@Injectable()
export class NewestSlots {
  private readonly logger = new Logger(NewestSlots.name);

  constructor(private readonly ledger: SlotLedger) {}

  /** Undefined when nobody can tell: an answer then only lacks a reason. */
  async of(kind: SnapshotKind): Promise<RecordedSlot | undefined> {
    try {
      return await within(LEDGER_DEADLINE_MS, 'Redis', this.ledger.newest(kind));
    } catch (error) {
      this.logger.debug(`no slot of ${kind.subject} can be read: ${String(error)}`);
      return undefined;
    }
  }
}

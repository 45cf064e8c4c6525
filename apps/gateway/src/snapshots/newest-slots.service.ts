import { Injectable, Logger } from '@nestjs/common';
import type { SnapshotKind } from '@tapedeck/contracts';
import { SlotLedger, type RecordedSlot, type SlotOutcome } from '@tapedeck/platform';
import { within } from '../deadline.js';

const LEDGER_DEADLINE_MS = 500;

/** A planned run: over, or `trying`, for the reason told. */
export type KnownSlot = Omit<RecordedSlot, 'outcome'> & { readonly outcome: SlotOutcome | 'trying' };

/** What became of the newest planned run of a snapshot: why there is none, where there is none. */
@Injectable()
export class NewestSlots {
  private readonly logger = new Logger(NewestSlots.name);

  constructor(private readonly ledger: SlotLedger) {}

  /** Undefined when nobody can tell: an answer then only lacks a reason. */
  async of(kind: SnapshotKind): Promise<KnownSlot | undefined> {
    try {
      return await within(LEDGER_DEADLINE_MS, 'Redis', this.read(kind));
    } catch (error) {
      this.logger.debug(`no slot of ${kind.subject} can be read: ${String(error)}`);
      return undefined;
    }
  }

  private async read(kind: SnapshotKind): Promise<KnownSlot | undefined> {
    const [newest, trouble] = await Promise.all([this.ledger.newest(kind), this.ledger.trouble(kind)]);
    return trouble !== undefined && trouble.asOf > (newest?.asOf ?? -Infinity)
      ? { ...trouble, outcome: 'trying' }
      : newest;
  }
}

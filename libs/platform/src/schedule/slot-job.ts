import type { SlotSchedule } from '@tapedeck/market-data';
import type { SlotJournal } from './slot-ledger.js';

/** A planned run of a schedule. Moments in epoch milliseconds of market time. */
export interface Slot {
  readonly asOf: number;
  /** As-of of the slot after it. */
  readonly nextExpectedAt: number;
}

/** Something to be computed for every slot of a schedule. */
export interface SlotJob {
  readonly name: string;
  readonly schedule: SlotSchedule;
  /** Rejects with SkippedSlotError when there is nothing to do, with anything else when it should be tried again. */
  readonly run: (slot: Slot) => Promise<void>;
  /** Where its slots are written down; without it nothing is known of them after a restart. */
  readonly journal?: SlotJournal;
  /** Slots that passed are caught up with, at most so many of the newest; the others are `missed`. Default 390. */
  readonly catchUp?: number;
}

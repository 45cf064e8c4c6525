import type { SlotSchedule } from '@tapedeck/market-data';

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
  /** Rejects when the slot could not be done and should be tried again. */
  readonly run: (slot: Slot) => Promise<void>;
}

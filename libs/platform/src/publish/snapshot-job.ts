import type { SnapshotKind } from '@tapedeck/contracts';
import type { SlotSchedule } from '@tapedeck/market-data';
import type { Slot } from '../schedule/slot-job.js';
import type { Published } from './published.js';

/** A snapshot computed on a schedule. */
export interface SnapshotJob<TData> {
  readonly kind: SnapshotKind;
  /** CloudEvents `source`: `/tapedeck/<service>`. */
  readonly source: string;
  readonly schedule: SlotSchedule;
  /** How long after its successor was due a snapshot counts as stale. */
  readonly graceMs: number;
  /** Slots that are caught up with after a stop, at most; see SlotJob. */
  readonly catchUp?: number;
  /**
   * The data of a slot. Rejects with SkippedSlotError when there is nothing to compute, ImplausibleSnapshotError when
   * the result must not be published, anything else when it could not be computed now.
   */
  compute(slot: Slot): Promise<TData>;
  /** The data in a few words, for the log. */
  summary(data: TData): string;
  /** Called after an event was put on the tape. */
  onPublished?(published: Published<TData>): Promise<void>;
  /** Called with the key's body where the slot was on the tape already; a crash may have kept onPublished from running. */
  onShown?(body: string): Promise<void>;
  /**
   * Called by a backfill, in the order of the slots, for one that history holds already: what hangs on it besides the
   * snapshot may be missing. Answers the events that it appended, for the backfill to see them stored.
   */
  onStored?(slot: Slot): Promise<readonly AppendedEvent[]>;
}

/** An event on the tape. */
export interface AppendedEvent {
  readonly id: string;
  readonly type: string;
  /** Epoch milliseconds of market time. */
  readonly asOf: number;
}

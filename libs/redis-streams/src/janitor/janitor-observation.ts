/** What the janitor did or found; every kind but `trimmed` is an alarm. */
export type JanitorObservation =
  | { readonly kind: 'trimmed'; readonly stream: string; readonly count: number }
  /** A required group is not there: nothing of the stream is trimmed until it is. */
  | { readonly kind: 'group-missing'; readonly stream: string; readonly group: string }
  /** Nobody has read for a required group for too long; `dropped` when it is not waited for any more. */
  | {
      readonly kind: 'group-unseen';
      readonly stream: string;
      readonly group: string;
      readonly unseenMs: number;
      readonly dropped: boolean;
    }
  | {
      readonly kind: 'memory-high';
      readonly stream: string;
      readonly bytes: number;
      readonly capBytes: number;
    }
  /** Told before the first undelivered entry goes. */
  | {
      readonly kind: 'memory-full';
      readonly stream: string;
      readonly bytes: number;
      readonly capBytes: number;
      readonly willTrimUndelivered: boolean;
    }
  /** Entries trimmed that the group had not been delivered, or had not acknowledged. */
  | ({ readonly kind: 'trimmed-needed'; readonly stream: string; readonly group: string } & NeededEntries);

/** Entries of one group that were still needed. */
export interface NeededEntries {
  readonly undelivered: number;
  readonly pending: number;
}

/** Called as things happen, and waited for. What it throws is logged and otherwise ignored. */
export type JanitorObserver = (observation: JanitorObservation) => void | Promise<void>;

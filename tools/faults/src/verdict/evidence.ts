import type { StreamReport } from '@tapedeck/cli';
import type { PublishedLedger } from '../publisher/published-ledger.js';

/** A run as history holds it. */
export interface StoredRun {
  readonly eventId: string;
  readonly picks: number;
  /** Rows of its picks, which must be as many. */
  readonly pickRows: number;
  readonly sequence: number | null;
}

/** An entry of the stream, as far as the group of the writers is concerned. */
export interface TapeEntry {
  readonly entryId: string;
  /** Lower case; empty for an entry that has none. */
  readonly eventId: string;
  readonly state: 'undelivered' | 'pending' | 'acknowledged';
}

export interface Letter {
  /** Of the entry that it is about. */
  readonly entryId: string;
  readonly code: string;
  readonly reason: string;
}

/** Everything that a verdict rests on, taken after the publisher had ended and the writers had nothing left to do. */
export interface Evidence {
  readonly ledger: PublishedLedger;
  /** Events that the publisher had begun when the harm was undone. */
  readonly triedBeforeHeal: ReadonlySet<string>;
  readonly runs: readonly StoredRun[];
  readonly entries: readonly TapeEntry[];
  readonly letters: readonly Letter[];
  /** As-of that each lane's key shows; absent where there is no key. */
  readonly shownAsOf: ReadonlyMap<number, string>;
  /** What `tapedeck audit` makes of the same. */
  readonly audit: StreamReport;
}

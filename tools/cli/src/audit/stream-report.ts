import type { SequenceRange } from '@tapedeck/history';

/** An event that was handled, or counted, and is nowhere. */
export interface LostEvent {
  readonly entryId: string;
  readonly eventId: string;
  readonly source: string;
  readonly sequence: string | undefined;
}

/** What became of the events of one stream. */
export interface StreamReport {
  readonly stream: string;
  /** Entries looked at: those in the window that are still on the stream. */
  readonly onStream: number;
  readonly stored: number;
  /** Entries in the dead letters, by code. Each has its reason there. */
  readonly deadLetters: Readonly<Record<string, number>>;
  /** Not delivered to the writer yet, or not acknowledged: lag, not loss. */
  readonly waiting: number;
  /** Of a type that history leaves out on purpose. */
  readonly unstored: number;
  /** Stored once, and gone with a month that retention dropped. */
  readonly retired: number;
  /** Entries that the writer acknowledged although history does not hold them: the first of them, and how many. */
  readonly lost: readonly LostEvent[];
  readonly lostCount: number;
  readonly sources: readonly SourceReport[];
}

/** The sequence numbers of one source. */
export interface SourceReport {
  readonly source: string;
  /** The last number given out. */
  readonly last: number;
  readonly stored: number;
  /** Stored once, and gone with months that retention dropped. */
  readonly retired: number;
  readonly repeated: number;
  /** Given out, and neither stored nor retired nor waiting nor dead-lettered. */
  readonly missing: readonly SequenceRange[];
}

export function isWhole({ lostCount, sources }: StreamReport): boolean {
  return lostCount === 0 && sources.every(({ missing }) => missing.length === 0);
}

import type { CloudEvent } from '@tapedeck/redis-streams';

/** An event found on the tape, or why what was found there is none. */
export type ReplayItem =
  | { readonly where: string; readonly event: CloudEvent }
  | { readonly where: string; readonly event: undefined; readonly code: string; readonly reason: string };

/** A place between two items of a source. */
export interface Mark {
  /** Where to go on, in the source's own terms. */
  readonly at: string;
  /** How far that is, in the unit of the source's size. */
  readonly done: number;
}

export interface ReplayPage {
  readonly items: readonly ReplayItem[];
  /** The place after this page. */
  readonly mark: Mark;
}

/** A stretch of tape to replay: a stream, its dead letters, or files of an archive. */
export interface ReplaySource {
  /** Stable: marks are remembered under it. */
  readonly name: string;
  /** What `size` counts. */
  readonly unit: 'entries' | 'files' | 'bytes';
  /** About how much there is, for the progress bar. Throws when it cannot go on from that mark. */
  size(after: Mark | undefined): Promise<number>;
  /** Pages from the beginning, or after a mark given out before. */
  pages(after: Mark | undefined): AsyncIterable<ReplayPage>;
}

/** Most items in a page. One is a transaction, and what an interrupted replay may do again. */
export const PAGE_ITEMS = 500;

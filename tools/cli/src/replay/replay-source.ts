import type { CloudEvent } from '@tapedeck/redis-streams';

/** An event found on the tape, or why what was found there is none. */
export type ReplayItem =
  | { readonly event: CloudEvent }
  | { readonly event: undefined; readonly code: string; readonly reason: string };

export interface ReplayPage {
  readonly items: readonly ReplayItem[];
  /** Where to go on after this page. */
  readonly position: string;
}

/** A stretch of tape to replay: a stream, its dead letters, or a folder of archive files. */
export interface ReplaySource {
  /** Stable: positions are remembered under it. */
  readonly name: string;
  /** About how many items there are, for the progress bar. */
  size(): Promise<number>;
  /** Pages from the beginning, or after a position given out before. */
  pages(after: string | undefined): AsyncIterable<ReplayPage>;
}

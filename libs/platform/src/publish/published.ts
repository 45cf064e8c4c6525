import type { Snapshot } from '@tapedeck/contracts';

/**
 * What became of a slot: `published` (event on the stream, and the key now shows it unless it held a newer as-of),
 * `duplicate` (the key already shows this very slot, or it is on record as run: nothing was written) or `guard-lost` (the lock was no longer
 * held: nothing was written).
 */
export interface Published<TData> {
  readonly outcome: 'published' | 'duplicate' | 'guard-lost';
  /** The number that the tape gave the event; absent when nothing was written. */
  readonly sequence?: number;
  readonly snapshot: Snapshot<TData>;
  /** The snapshot as it stands in its key, unless the key held a newer one or this very slot from another try. */
  readonly body: string;
}

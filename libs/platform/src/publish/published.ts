import type { Snapshot } from '@tapedeck/contracts';

/**
 * What became of a slot: `published` (event on the stream, and the key now shows it unless it held a newer as-of),
 * `duplicate` (the key already shows this very slot: nothing was written) or `guard-lost` (the lock was no longer
 * held: nothing was written).
 */
export type Published<TData> =
  | {
      readonly outcome: 'published';
      readonly snapshot: Snapshot<TData>;
      readonly body: string;
      readonly latest: boolean;
    }
  | {
      readonly outcome: 'duplicate' | 'guard-lost';
      readonly snapshot: Snapshot<TData>;
      readonly body: string;
    };

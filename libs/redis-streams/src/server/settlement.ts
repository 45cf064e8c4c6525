import type { StreamEntry } from '../events/stream-entry.js';

/**
 * How one entry of a batch ended. `done` and `duplicate` are acknowledged; `rejected` is written to the dead letters
 * with its code and reason, then acknowledged. An outage is none of these: throw, and the whole batch comes again.
 */
export type Settlement =
  | { readonly entry: StreamEntry; readonly outcome: 'done' | 'duplicate' }
  | {
      readonly entry: StreamEntry;
      readonly outcome: 'rejected';
      /** Short and stable, to count and filter by, e.g. an SQLSTATE. */
      readonly code: string;
      readonly reason: string;
    };

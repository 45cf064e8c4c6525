import type { StreamEntry } from '../events/stream-entry.js';

/** How an entry ended: each ends in exactly one of these, or is not acknowledged. */
export type EntryOutcome =
  | { readonly kind: 'done' | 'duplicate' | 'ignored' }
  | { readonly kind: 'rejected'; readonly code: string; readonly reason: string; readonly attempts: number };

/** Called once for each entry that ended; resolves when that is written down (dead letter) or on its way (ack). */
export type Settle = (entry: StreamEntry, outcome: EntryOutcome) => Promise<void>;

/** Handlers that share one reader: what they read together waits together. */
export interface HandlerGroup {
  readonly name: string;
  readonly streams: readonly string[];
  /** Handles entries of one read. Returns early, with entries unsettled, only when the signal is aborted. */
  dispatch(entries: readonly StreamEntry[], settle: Settle, signal: AbortSignal): Promise<void>;
}

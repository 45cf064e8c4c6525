import type { LedgerEntry } from '@tapedeck/redis-streams';

/** One computed slot, ready to be put on the tape. Moments in epoch milliseconds of market time. */
export interface PublishRequest<TData> {
  readonly type: string;
  readonly stream: string;
  readonly key: string;
  readonly subject: string;
  readonly source: string;
  readonly asOf: number;
  readonly nextExpectedAt: number;
  readonly staleAfter: number;
  readonly data: TData;
  /** Undefined: the key keeps the last good snapshot for ever. */
  readonly ttlMs?: number;
  /** A lock that must still be held by its token when the snapshot is written. */
  readonly guard?: { readonly key: string; readonly token: string };
  /** Remembers the slot when the key no longer shows it; see SlotLedger. */
  readonly ledger?: LedgerEntry;
  /** The span that publishes; undefined: the root of the event's trace. */
  readonly traceparent?: string;
}

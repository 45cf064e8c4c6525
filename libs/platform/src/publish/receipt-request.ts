import type { EventType, StreamName } from '@tapedeck/contracts';

/** One fact, ready to be put on the tape. */
export interface ReceiptRequest<TData> {
  /** Of the event; see `factId`. */
  readonly id: string;
  readonly type: EventType;
  readonly stream: StreamName;
  readonly subject: string;
  /** CloudEvents `source`: its events are numbered without a gap on each stream. */
  readonly source: string;
  /** Epoch milliseconds of market time. A repeat keeps the as-of of the first time. */
  readonly asOf: number;
  readonly data: TData;
  /** Tells one body from another under the same id. */
  readonly fingerprint: string;
  /** What was answered the first time, to answer a repeat with; a few members. */
  readonly answer: Readonly<Record<string, unknown>>;
  /** How long a repeat is recognised. */
  readonly receiptTtlMs: number;
}

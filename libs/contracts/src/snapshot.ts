/** The whole state of one subject at one moment: the document that a key holds and the gateway serves. */
export interface Snapshot<TData> {
  /** UUIDv5 of the slot (type, subject, as-of): a slot tried again is the same snapshot. */
  readonly id: string;
  readonly type: string;
  /** What the snapshot is about, e.g. `sp500/swing`. */
  readonly subject: string;
  /** The moment in the market that it describes; from the market clock. */
  readonly asOf: string;
  /** When it was computed; wall clock. */
  readonly computedAt: string;
  /** As-of of the slot after this one; market clock. */
  readonly nextExpectedAt: string;
  /** From this market moment on the snapshot is stale: its successor is overdue. */
  readonly staleAfter: string;
  readonly source: string;
  readonly data: TData;
}

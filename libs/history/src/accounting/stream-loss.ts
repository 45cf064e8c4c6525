/** How entries were lost: trimmed before they were delivered to the group, or trimmed while it still worked on them. */
export type LossKind = 'trimmed-undelivered' | 'lost';

/** Entries of a stream that are gone without having been recorded. Written once, never changed. */
export interface StreamLoss {
  readonly stream: string;
  readonly group: string;
  readonly kind: LossKind;
  readonly entries: number;
  /** When it was noticed; wall clock, ISO 8601. */
  readonly countedAt: string;
}

/** All losses of one kind. */
export interface LossTotal {
  readonly stream: string;
  readonly group: string;
  readonly kind: LossKind;
  readonly entries: number;
  readonly lastCountedAt: string;
}

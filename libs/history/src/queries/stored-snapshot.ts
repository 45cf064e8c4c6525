/** A snapshot as history keeps it. Moments in UTC ISO 8601, as published. */
export interface StoredSnapshot {
  /** The JSON document, byte for byte as it was served from its key. */
  readonly body: Buffer;
  readonly id: string;
  readonly asOf: string;
  readonly recordedAt: string;
  readonly staleAfter: string;
}

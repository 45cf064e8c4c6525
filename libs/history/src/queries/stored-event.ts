/** An event as history keeps it, enough to make it again. */
export interface StoredEvent {
  /**
   * Of a snapshot, its JSON without `data`, see snapshotBody; of a fact, `id`, `type`, `subject`, `asOf` and `source` in the
   * same form.
   */
  readonly envelope: string;
  /** The text of the event's `data`, as it was published. */
  readonly data: string;
  readonly dataSchema: string;
  /** Place on the tape; null for an event that came without. */
  readonly sequence: string | null;
  readonly traceparent: string | null;
}

/** An event as history keeps it, enough to make it again. */
export interface StoredEvent {
  /** JSON of the snapshot without `data`: see snapshotBody. */
  readonly envelope: string;
  /** The text of the event's `data`, as it was published. */
  readonly data: string;
  readonly dataSchema: string;
  /** Place on the tape; null for an event that came without. */
  readonly sequence: string | null;
  readonly traceparent: string | null;
}

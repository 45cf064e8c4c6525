/**
 * Something worth counting. `lost` is an entry that was trimmed while pending, `trimmed-undelivered` one trimmed before
 * it was delivered to anybody; `consumer-removed` a consumer long gone; `ignored` one whose type no
 * handler takes; `retried` one tried again after an outage or a failure; `group-created` a consumer group made,
 * at first or again after its stream was deleted; `reconnected` a connection that came back.
 */
export interface StreamsObservation {
  readonly kind:
    | 'read'
    | 'claimed'
    | 'acknowledged'
    | 'duplicate'
    | 'rejected'
    | 'ignored'
    | 'lost'
    | 'trimmed-undelivered'
    | 'consumer-removed'
    | 'retried'
    | 'group-created'
    | 'reconnected';
  /** Absent where no single stream is meant (`reconnected`). */
  readonly stream?: string;
  readonly count: number;
}

/** Called as things happen; must be quick. What it throws is logged and otherwise ignored. */
export type StreamsObserver = (observation: StreamsObservation) => void;

/** An event as the publisher put it on record. */
export interface PublishedEvent {
  readonly id: string;
  readonly asOf: string;
  readonly lane: number;
  /** Its place among the events of its lane, from 0. */
  readonly index: number;
  readonly picks: number;
}

/** What became of a try: Redis answered that it is on the tape (with its number, unless it had been there), or did not. */
export type RecordLine =
  | ({ readonly kind: 'try' } & PublishedEvent)
  | { readonly kind: 'ack'; readonly id: string; readonly sequence: number | null }
  | { readonly kind: 'fail'; readonly id: string; readonly error: string };

/** The publisher's record, read: which events it tried, and which of them Redis acknowledged. */
export class PublishedLedger {
  readonly tried = new Map<string, PublishedEvent>();
  /** Acknowledged events by id, with the sequence number that Redis gave; null when it answered `duplicate`. */
  readonly acknowledged = new Map<string, number | null>();
  /** Tries without an answer that says what happened. */
  failures = 0;

  /** The last line of a process that was killed may be half a line: that event was not acknowledged. */
  static parse(text: string): PublishedLedger {
    const ledger = new PublishedLedger();
    for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n'))
      if (line !== '') ledger.add(JSON.parse(line) as RecordLine);
    return ledger;
  }

  /** The last event of each lane that was tried. */
  get newestByLane(): ReadonlyMap<number, PublishedEvent> {
    return new Map([...this.tried.values()].map((event) => [event.lane, event]));
  }

  /** Tried, and never answered for: on the tape or not. */
  get unanswered(): PublishedEvent[] {
    return [...this.tried.values()].filter(({ id }) => !this.acknowledged.has(id));
  }

  private add(line: RecordLine): void {
    if (line.kind === 'fail') this.failures += 1;
    else if (line.kind === 'ack') this.acknowledged.set(line.id, line.sequence);
    else {
      const { id, asOf, lane, index, picks } = line;
      this.tried.set(id, { id, asOf, lane, index, picks });
    }
  }
}

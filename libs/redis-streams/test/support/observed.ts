import type { StreamsObservation, StreamsObserver } from '../../src/index.js';

/** Adds up what a server observes. */
export class Observed {
  private readonly counts = new Map<StreamsObservation['kind'], number>();

  readonly observer: StreamsObserver = ({ kind, count }) => this.counts.set(kind, this.of(kind) + count);

  of(kind: StreamsObservation['kind']): number {
    return this.counts.get(kind) ?? 0;
  }
}

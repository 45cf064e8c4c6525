import type { Delivery } from './delivery.js';

type Outcome = { readonly deliveries: readonly Delivery[] } | { readonly error: unknown };

/**
 * One read of new entries sent while the batch before it is still in work, so that Redis, the network and the parser
 * work while a handler waits for its database. Never more than that one: while the handler has no end, nothing else is
 * read. What was read is pending for this consumer and has to be renewed until it is taken; should it not be taken
 * (an error, a reconnect, a shutdown), it is found there again.
 */
export class ReadAhead {
  private reading: Promise<Outcome> | undefined;
  private read: readonly Delivery[] = [];

  /** What waits to be taken: ours to renew. */
  get waiting(): readonly Delivery[] {
    return this.read;
  }

  /** Starts a read. How it ended is told by `take`. */
  start(read: () => Promise<readonly Delivery[]>): void {
    if (this.reading !== undefined) throw new Error('a read ahead is under way');
    this.reading = read().then(
      (deliveries) => ({ deliveries: (this.read = deliveries) }),
      (error: unknown) => ({ error }),
    );
  }

  /** What was read ahead; undefined when no read was started. Throws what the read threw. */
  async take(): Promise<readonly Delivery[] | undefined> {
    const outcome = await this.reading;
    this.reading = undefined;
    this.read = [];
    if (outcome === undefined) return undefined;
    if ('error' in outcome) throw outcome.error;
    return outcome.deliveries;
  }

  /** Waits for a read under way and gives up what it brought, which stays pending. */
  async drop(): Promise<readonly Delivery[]> {
    const outcome = await this.reading;
    this.reading = undefined;
    this.read = [];
    return outcome !== undefined && 'deliveries' in outcome ? outcome.deliveries : [];
  }
}

const GROWTH = 1.1;

/**
 * How many events go into one transaction. The server cancels a statement that takes longer than its limit, and the
 * same statement would be cancelled again: so half as many are tried next, and a tenth more with every call that works,
 * slowly, for a database that stays slow costs a cancelled try whenever the limit has grown past what it can do.
 */
export class BatchLimit {
  private limit = Infinity;

  /** Parts of `events`, in order. */
  *parts<T>(events: readonly T[]): Generator<readonly T[]> {
    for (let start = 0; start < events.length; start += this.limit)
      yield events.slice(start, start + this.limit);
  }

  /** A transaction of `size` events was cancelled. */
  cancelled(size: number): void {
    this.limit = Math.max(1, Math.floor(size / 2));
  }

  /** A call's events were stored, all of its parts. Fewer than the limit say nothing about more. */
  stored(events: number): void {
    if (events >= this.limit) this.limit = Math.ceil(this.limit * GROWTH);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { DeadlineError, within } from '../deadline.js';
import { redisTrouble } from '../redis-trouble.js';

/** A client can be kept waiting this long for a Redis that comes back. */
const DEADLINE_MS = 2_000;
const RETRY_EVERY_MS = 50;

/** Thrown when a write could not be confirmed. */
export class UnconfirmedError extends Error {
  override readonly name = 'UnconfirmedError';

  constructor(
    /** Nothing was written, for certain. */
    readonly nothingWritten: boolean,
    options: { cause: unknown },
  ) {
    super('the write was not confirmed', options);
  }
}

/**
 * The outcome of an idempotent write. When its link is lost it is tried again until the deadline, so that a short break
 * is no news to the client and a lost answer is asked for again. Throws UnconfirmedError, or what the write throws.
 */
export async function confirmed<T>(write: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + DEADLINE_MS;
  let mayBeWritten = false;
  for (;;) {
    try {
      const leftMs = deadline - performance.now();
      if (leftMs <= 0) throw new DeadlineError(`Redis: no answer within ${DEADLINE_MS} ms`);
      return await within(leftMs, 'Redis', write());
    } catch (error) {
      const trouble = redisTrouble(error);
      if (trouble === undefined) throw error;
      mayBeWritten ||= trouble === 'unknown';
      const over = trouble === 'refused' || performance.now() + RETRY_EVERY_MS >= deadline;
      // Nothing was sent, and nothing is outstanding: a client with a retry of its own is told at once.
      if (over || !mayBeWritten) throw new UnconfirmedError(!mayBeWritten, { cause: error });
      await sleep(RETRY_EVERY_MS);
    }
  }
}

/** Thrown when something did not answer in the time that a client can be kept waiting. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/**
 * The promise's outcome if it settles within the time; else rejects with DeadlineError. The work itself goes on: what
 * it comes to later is dropped, rejection included.
 */
export async function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const over = () => reject(new DeadlineError(`${what}: no answer within ${limitMs} ms`));
    // After a stall of this process timers run before sockets are read: an answer that is there already still counts.
    timer = setTimeout(() => setImmediate(over), limitMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

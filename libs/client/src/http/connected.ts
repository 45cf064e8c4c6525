import { TapedeckConnectionError } from '../problems/tapedeck-connection.error.js';
import { TapedeckProblem } from '../problems/tapedeck-problem.js';

/** Whatever `fetch` fails with, told as what it means: the reason of the caller's own signal, or that no answer came. */
export async function connected<T>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    if (error instanceof TapedeckProblem) throw error;
    // Not by its class: a `fetch` of another realm fails with an Error of its own.
    const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
    const what =
      name === 'TimeoutError'
        ? `no answer within ${timeoutMs} ms`
        : `no connection, or it was cut: ${String(message)}`;
    throw new TapedeckConnectionError(what, { cause: error });
  }
}

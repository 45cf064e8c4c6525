import type { RetryOptions } from '../client-options.js';
import { TapedeckConnectionError } from '../problems/tapedeck-connection.error.js';
import { TapedeckProblem } from '../problems/tapedeck-problem.js';
import { backoffMs } from './backoff.js';
import type { Call } from './call.js';
import { pause } from './pause.js';
import { repeatsAfter, type Repeats } from './repeats.js';

export type RetryPolicy = Required<RetryOptions>;

export function retryPolicy({ attempts, baseDelayMs, maxDelayMs, totalMs }: RetryOptions = {}): RetryPolicy {
  return {
    attempts: attempts ?? 4,
    baseDelayMs: baseDelayMs ?? 250,
    maxDelayMs: maxDelayMs ?? 10_000,
    totalMs: totalMs ?? 60_000,
  };
}

/** Tries until one succeeds, nothing is won by another, or it would come too late; then throws what the last one ended with. */
export async function retrying<T>(
  { repeats = 'always', signal }: Pick<Call, 'repeats' | 'signal'>,
  policy: RetryPolicy,
  attempt: () => Promise<T>,
): Promise<T> {
  const begunMs = performance.now();
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (tries >= policy.attempts || !isPassing(error, repeats)) throw error;
      const askedMs = error instanceof TapedeckProblem ? error.retryAfterMs : undefined;
      const delayMs = backoffMs(tries, policy, askedMs);
      if (performance.now() - begunMs + delayMs > policy.totalMs) throw error;
      await pause(delayMs, signal);
    }
  }
}

function isPassing(error: unknown, repeats: Repeats): boolean {
  if (error instanceof TapedeckProblem) return repeatsAfter(error.status, repeats);
  return error instanceof TapedeckConnectionError && repeats === 'always';
}

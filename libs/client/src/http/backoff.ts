export interface BackoffBounds {
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

/**
 * The pause before a try, 1 for the first one again: exponential with full jitter, so that clients that failed together do not
 * come back together. What the server asks for is kept to, with the jitter on top of it.
 */
export function backoffMs(
  retry: number,
  { baseDelayMs, maxDelayMs }: BackoffBounds,
  askedMs = 0,
  random: () => number = Math.random,
): number {
  const ceilingMs = Math.min(maxDelayMs, baseDelayMs * 2 ** Math.min(retry - 1, 30));
  return askedMs + random() * (askedMs > 0 ? Math.min(ceilingMs, baseDelayMs) : ceilingMs);
}

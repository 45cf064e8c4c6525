import type { RateLimit } from '@tapedeck/platform';

export interface Grant {
  /** Tokens given, from none to as many as wanted. */
  readonly granted: number;
  /** Tokens left after that. */
  readonly remaining: number;
  /** Milliseconds until there is another; 0 where one was given. */
  readonly retryMs: number;
}

/**
 * A token bucket kept as one number, the generic cell rate algorithm: the time at which the bucket will be full again.
 * Starts full, holds `quota` tokens, gains one every `windowS / quota` seconds; so in any span of `t` seconds it gives
 * `quota × (1 + t / windowS)` tokens at most.
 */
export class Gcra {
  private fullAt = 0;
  private readonly windowMs: number;
  private readonly intervalMs: number;

  constructor(limit: RateLimit) {
    this.windowMs = limit.windowS * 1000;
    this.intervalMs = this.windowMs / limit.quota;
  }

  /** Gives what is there of the tokens wanted; `now` in milliseconds of any clock that does not go back. */
  take(wanted: number, now: number): Grant {
    const from = Math.max(this.fullAt, now);
    const granted = Math.max(0, Math.min(wanted, this.tokensAt(from, now)));
    this.fullAt = from + granted * this.intervalMs;
    return {
      granted,
      remaining: this.tokensAt(this.fullAt, now),
      retryMs: granted > 0 ? 0 : this.fullAt + this.intervalMs - now - this.windowMs,
    };
  }

  /** Takes tokens that were given elsewhere, there or not; no more than the bucket holds. */
  charge(tokens: number, now: number): void {
    const full = Math.max(this.fullAt, now) + tokens * this.intervalMs;
    this.fullAt = Math.min(full, now + this.windowMs);
  }

  /** Whether one token could be taken. */
  isEmpty(now: number): boolean {
    return this.tokensAt(Math.max(this.fullAt, now), now) < 1;
  }

  /** A billionth of a token is the rounding of its own arithmetic. */
  private tokensAt(fullAt: number, now: number): number {
    return Math.floor((now + this.windowMs - fullAt) / this.intervalMs + 1e-9);
  }
}

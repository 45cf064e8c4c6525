import type { RateLimit } from '@tapedeck/platform';
import { Gcra, type Grant } from './gcra.js';

/** Tokens that one replica holds in advance, as a share of the quota: N replicas overshoot by N such shares at most. */
export const LEASE_RATIO = 0.01;

/** After Redis could not say, it is not asked again for so long: nobody else waits for it. */
const AWAY_MS = 1_000;

export interface LeasedLimitOptions {
  readonly limit: RateLimit;
  /** Takes tokens from the bucket that all replicas share; rejects while that is away. */
  readonly takeShared: (wanted: number) => Promise<Grant>;
  /** Told when the shared bucket goes away or comes back. */
  readonly onShared: (there: boolean, reason?: unknown) => void;
  /** Milliseconds of a clock that does not go back. */
  readonly now?: () => number;
}

/**
 * The limit of one API key at this replica. Tokens are taken from the shared bucket a lease at a time, in advance, and
 * counted down here, so that most requests are decided without asking anybody. What is leased is off the shared bucket at
 * once: all replicas together never give more than the shared bucket did, only later, by at most the lease that each
 * holds. While the shared bucket is away, this replica gives what the limit allows it alone, counting what it has given
 * already.
 */
export class LeasedLimit {
  readonly leaseSize: number;
  /** The value of `RateLimit-Policy`. */
  readonly policy: string;
  private readonly alone: Gcra;
  private readonly intervalMs: number;
  private readonly now: () => number;
  private held = 0;
  private last: Grant;
  private lastAt: number;
  private refusedUntil = 0;
  private awayUntil = 0;
  private filling: Promise<void> | undefined;

  constructor(private readonly options: LeasedLimitOptions) {
    const { quota, windowS } = options.limit;
    this.now = options.now ?? (() => performance.now());
    this.leaseSize = Math.max(1, Math.floor(quota * LEASE_RATIO));
    this.policy = `"default";q=${quota};w=${windowS}`;
    this.alone = new Gcra(options.limit);
    this.intervalMs = (windowS * 1000) / quota;
    this.last = { granted: 0, remaining: quota, retryMs: 0 };
    this.lastAt = this.now();
  }

  /** Takes a token if one is held; asks for more in advance. False says nothing about the limit: ask `take`. */
  tryTake(): boolean {
    if (this.held === 0) return false;
    this.held -= 1;
    if (this.held < this.leaseSize / 2 && this.refusedUntil <= this.now()) void this.fill();
    return true;
  }

  /** Takes a token; resolves with milliseconds to wait where there is none, else 0. */
  async take(): Promise<number> {
    while (!this.tryTake()) {
      const waitMs = this.refusedUntil - this.now();
      if (waitMs > 0) return waitMs;
      await this.fill();
    }
    return 0;
  }

  /** Tokens left, as far as this replica knows, and seconds until all are back. */
  left(): { readonly remaining: number; readonly resetS: number } {
    const { quota } = this.options.limit;
    const regained = Math.floor((this.now() - this.lastAt) / this.intervalMs);
    const remaining = Math.min(quota, this.held + this.last.remaining + regained);
    return { remaining, resetS: Math.ceil(((quota - remaining) * this.intervalMs) / 1000) };
  }

  private fill(): Promise<void> {
    this.filling ??= this.lease().finally(() => (this.filling = undefined));
    return this.filling;
  }

  private async lease(): Promise<void> {
    const wanted = this.leaseSize - this.held;
    const grant = (await this.shared(wanted)) ?? this.alone.take(wanted, this.now());
    this.held += grant.granted;
    this.last = grant;
    this.lastAt = this.now();
    if (grant.granted === 0) this.refusedUntil = this.lastAt + Math.max(1, grant.retryMs);
  }

  private async shared(wanted: number): Promise<Grant | undefined> {
    if (this.now() < this.awayUntil) return undefined;
    try {
      const grant = await this.options.takeShared(wanted);
      this.alone.charge(grant.granted, this.now());
      this.options.onShared(true);
      return grant;
    } catch (error) {
      this.awayUntil = this.now() + AWAY_MS;
      this.options.onShared(false, error);
      return undefined;
    }
  }
}

export interface BackoffOptions {
  readonly firstMs: number;
  readonly maxMs: number;
  /** Having run this long, a process counts as healthy, and its next failure as its first. */
  readonly healthyAfterMs: number;
}

/** Restart delays: each twice the one before, up to a limit, from the start again after a healthy run. */
export class Backoff {
  private failures = 0;

  constructor(private readonly options: BackoffOptions) {}

  /** The delay before the next start, given how long the process that just ended had run. */
  delayMs(ranMs: number): number {
    const { firstMs, maxMs, healthyAfterMs } = this.options;
    if (ranMs >= healthyAfterMs) this.failures = 0;
    const delayMs = Math.min(firstMs * 2 ** this.failures, maxMs);
    this.failures += 1;
    return delayMs;
  }
}

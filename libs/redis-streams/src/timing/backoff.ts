import type { BackoffOptions } from './backoff-options.js';

/** Delays that double from try to try; half of each is random, so that replicas do not try in step. */
export class Backoff {
  private tries = 0;

  constructor(private readonly options: BackoffOptions) {}

  nextMs(): number {
    const { initialMs, maxMs } = this.options;
    const fullMs = Math.min(maxMs, initialMs * 2 ** this.tries);
    this.tries += 1;
    return fullMs / 2 + (Math.random() * fullMs) / 2;
  }

  reset(): void {
    this.tries = 0;
  }
}

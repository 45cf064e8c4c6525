/** Delay before try n: min(maxMs, initialMs × 2^(n−1)), of which a random share up to half is taken off. */
export interface BackoffOptions {
  readonly initialMs: number;
  readonly maxMs: number;
}

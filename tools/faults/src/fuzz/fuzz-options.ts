/** How long a fuzz, and the seed of every request in it. */
export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** Requests under way at a time. */
  readonly atOnce: number;
}

export const DEFAULT_FUZZ: FuzzOptions = { requests: 100_000, seed: 1, atOnce: 16 };

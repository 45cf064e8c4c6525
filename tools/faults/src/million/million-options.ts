/** How long a run, and the seed of everything random in it: the data and the moments of the kills. */
export interface MillionOptions {
  readonly events: number;
  readonly seed: number;
  /** Times the writer is killed on the way, one in each equal part of the run. */
  readonly kills: number;
  /** Appended and not settled yet, at most: bounds what Redis has to hold. */
  readonly backlog: number;
  readonly sampleEveryMs: number;
}

export const DEFAULT_OPTIONS: MillionOptions = {
  events: 1_000_000,
  seed: 1,
  kills: 2,
  backlog: 20_000,
  sampleEveryMs: 1_000,
};

import type { SnapshotJob } from './snapshot-job.js';

/** What a backfill asks for; whatever is left out means all that is planned. */
export interface JobChoice {
  readonly universe?: string;
  readonly mode?: string;
}

/** The snapshots of one service: what its schedule runs, and what a backfill computes for the past. */
export abstract class SnapshotJobs {
  /** Throws ConfigError for a choice that could never be computed. */
  abstract jobs(choice?: JobChoice): Promise<readonly SnapshotJob<unknown>[]>;
}

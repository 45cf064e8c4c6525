import { Injectable } from '@nestjs/common';
import { SnapshotJobs, type JobChoice, type SnapshotJob } from '@tapedeck/platform';
import { MonitorJobs } from '../monitor/monitor-jobs.js';
import { RankingJobs } from './ranking-jobs.js';

/** Everything that top-picks computes: the rankings, then what has become of their picks. */
@Injectable()
export class TopPicksJobs extends SnapshotJobs {
  constructor(
    private readonly rankings: RankingJobs,
    private readonly monitor: MonitorJobs,
  ) {
    super();
  }

  async jobs(choice: JobChoice = {}): Promise<readonly SnapshotJob<unknown>[]> {
    const runs = await this.rankings.runs(choice);
    return [
      ...runs.map((run) => this.rankings.jobOf(run)),
      this.monitor.jobOf(runs),
    ] as SnapshotJob<unknown>[];
  }
}

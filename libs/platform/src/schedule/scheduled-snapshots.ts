import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SnapshotJobs } from '../publish/snapshot-jobs.js';
import { SnapshotScheduler } from './snapshot-scheduler.js';

/** Starts every snapshot of the service once the application is up. */
@Injectable()
export class ScheduledSnapshots implements OnApplicationBootstrap {
  constructor(
    @Inject(SnapshotJobs) private readonly service: SnapshotJobs,
    @Inject(SnapshotScheduler) private readonly scheduler: SnapshotScheduler,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const job of await this.service.jobs()) this.scheduler.start(job);
  }
}

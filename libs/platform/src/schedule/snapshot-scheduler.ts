import { Inject, Injectable } from '@nestjs/common';
import type { SnapshotJob } from '../publish/snapshot-job.js';
import { SnapshotRunner } from '../publish/snapshot-runner.js';
import { KeyUpkeep } from './key-upkeep.js';
import { SlotScheduler } from './slot-scheduler.js';

/** Runs snapshots at the slots of their schedules, and keeps their keys as new as their streams. */
@Injectable()
export class SnapshotScheduler {
  constructor(
    @Inject(SlotScheduler) private readonly slots: SlotScheduler,
    @Inject(SnapshotRunner) private readonly runner: SnapshotRunner,
    @Inject(KeyUpkeep) private readonly keys: KeyUpkeep,
  ) {}

  /** Throws ConfigError for a market clock that the exchange calendar knows nothing of. */
  start<TData>(job: SnapshotJob<TData>): void {
    this.keys.watch(job.kind);
    this.slots.start({
      name: `${job.source.split('/').at(-1)} ${job.kind.subject}`,
      schedule: job.schedule,
      journal: job.kind,
      catchUp: job.catchUp,
      run: (slot) => this.runner.runOnce(job, slot),
    });
  }
}

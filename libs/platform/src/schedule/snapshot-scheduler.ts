import { Inject, Injectable } from '@nestjs/common';
import { latestSlot, MARKET_CLOCK, MarketClock, nextSlot, type SlotSchedule } from '@tapedeck/market-data';
import { ConfigError } from '../config/config.error.js';
import type { SnapshotJob } from '../publish/snapshot-job.js';
import { SnapshotRunner } from '../publish/snapshot-runner.js';
import { SlotScheduler } from './slot-scheduler.js';

/** Runs snapshots at the slots of their schedules. */
@Injectable()
export class SnapshotScheduler {
  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(SlotScheduler) private readonly slots: SlotScheduler,
    @Inject(SnapshotRunner) private readonly runner: SnapshotRunner,
  ) {}

  /** Throws ConfigError for a market clock that the exchange calendar knows nothing of. */
  start<TData>(job: SnapshotJob<TData>): void {
    this.refuseClockOutside(job.schedule);
    this.slots.start({
      name: `${job.source.split('/').at(-1)} ${job.kind.subject}`,
      schedule: job.schedule,
      journal: job.kind,
      catchUp: job.catchUp,
      run: (slot) => this.runner.runOnce(job, slot),
    });
  }

  private refuseClockOutside(schedule: SlotSchedule): void {
    try {
      nextSlot(schedule, latestSlot(schedule, this.clock.now()));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new ConfigError([
        `MARKET_CLOCK: outside the exchange calendar ${schedule.calendar.id} (${error.message})`,
      ]);
    }
  }
}

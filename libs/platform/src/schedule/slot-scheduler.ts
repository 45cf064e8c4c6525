import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { latestSlot, MARKET_CLOCK, MarketClock, nextSlot, type SlotSchedule } from '@tapedeck/market-data';
import { Counter, Registry } from 'prom-client';
import { ConfigError } from '../config/config.error.js';
import { METRICS } from '../metrics/metrics.js';
import type { SlotJob } from './slot-job.js';
import { SlotLedger } from './slot-ledger.js';
import { SlotLoop } from './slot-loop.js';
import { SLOT_OUTCOMES } from './slot-outcome.js';
import { SlotRecorder } from './slot-recorder.js';
import { SlotTimer } from './slot-timer.js';

/**
 * Runs jobs at the slots of their schedules. Slots come from the exchange calendar and the market clock, which cron
 * expressions cannot say (holidays, early closes, a past at sixty times the speed). Every replica plans the same
 * slots; a lock around the run makes it happen once.
 */
@Injectable()
export class SlotScheduler implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly loops: Promise<void>[] = [];
  private readonly slots: Counter<'job' | 'outcome'>;

  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    @Inject(METRICS) metrics: Registry,
    private readonly registry: SchedulerRegistry,
    private readonly ledger: SlotLedger,
  ) {
    this.slots = new Counter({
      name: 'tapedeck_slots_total',
      help: 'Planned slots by job and outcome (run, skipped, failed, missed), and tries that failed (retried)',
      labelNames: ['job', 'outcome'],
      registers: [metrics],
    });
  }

  /** Throws ConfigError for a market clock that the exchange calendar knows nothing of. */
  start(job: SlotJob): void {
    this.refuseClockOutside(job.schedule);
    // A counter that appears with its first event shows no increase: an alarm on it would miss the first.
    for (const outcome of SLOT_OUTCOMES) this.slots.inc({ job: job.name, outcome }, 0);
    const recorder = new SlotRecorder(job, this.slots, this.ledger);
    const timer = new SlotTimer(this.registry, job.name, this.stopping.signal);
    this.loops.push(new SlotLoop(job, this.clock, timer, this.stopping.signal, recorder).run());
  }

  /** Lets the runs in hand finish before connections close. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
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

import { Logger } from '@nestjs/common';
import { latestSlot, nextSlot, slotsBetween, type MarketClock } from '@tapedeck/market-data';
import type { SlotJob } from './slot-job.js';
import type { SlotOutcome } from './slot-outcome.js';
import type { SlotTimer } from './slot-timer.js';

/** No timer is set further ahead: a clock that jumps or a machine that slept is noticed within this time. */
const LONGEST_WAIT_MS = 30_000;
const FIRST_RETRY_MS = 500;
const RETRY_CEILING_MS = 30_000;

/**
 * One job's life. CATCH UP: the newest slot at or before now is run at once, so that a restart serves the present
 * instead of waiting for the next slot. WAIT: sleep until the next slot by the market clock. RUN: try it; on an error
 * try again with backoff until it succeeds or the slot after it is due, which makes it `failed`. Slots that passed
 * meanwhile are `missed`: the newest state is what a snapshot is for.
 */
export class SlotLoop {
  private readonly logger: Logger;

  constructor(
    private readonly job: SlotJob,
    private readonly clock: MarketClock,
    private readonly timer: SlotTimer,
    private readonly stop: AbortSignal,
    private readonly record: (outcome: SlotOutcome, slots: number) => void,
  ) {
    this.logger = new Logger(job.name);
  }

  /** Ends when stopped, after the run in hand. */
  async run(): Promise<void> {
    let asOf = latestSlot(this.job.schedule, this.clock.now());
    while (!this.stop.aborted) {
      await this.attempt(asOf);
      await this.waitUntil(nextSlot(this.job.schedule, asOf));
      if (this.stop.aborted) return;
      const newest = latestSlot(this.job.schedule, this.clock.now());
      const missed = slotsBetween(this.job.schedule, asOf, newest).filter(
        (slot) => slot > asOf && slot < newest,
      );
      if (missed.length > 0) this.record('missed', missed.length);
      asOf = newest;
    }
  }

  private async attempt(asOf: number): Promise<void> {
    const nextExpectedAt = nextSlot(this.job.schedule, asOf);
    let said: string | undefined;
    for (
      let delayMs = FIRST_RETRY_MS;
      !this.stop.aborted;
      delayMs = Math.min(delayMs * 2, RETRY_CEILING_MS)
    ) {
      try {
        await this.job.run({ asOf, nextExpectedAt });
        return this.record('run', 1);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (this.clock.wallMsUntil(nextExpectedAt) <= delayMs) {
          this.logger.error(`slot ${new Date(asOf).toISOString()} failed: ${why}`);
          return this.record('failed', 1);
        }
        this.record('retried', 1);
        // A source that stays broken is tried all day: it is said once, and again when the reason changes.
        if (why !== said) this.logger.warn(`slot ${new Date(asOf).toISOString()}: ${why}; trying again`);
        said = why;
        await this.timer.wait(delayMs * (0.5 + Math.random() / 2));
      }
    }
  }

  private async waitUntil(marketMs: number): Promise<void> {
    for (;;) {
      const waitMs = this.clock.wallMsUntil(marketMs);
      if (waitMs <= 0 || this.stop.aborted) return;
      await this.timer.wait(Math.min(waitMs, LONGEST_WAIT_MS));
    }
  }
}

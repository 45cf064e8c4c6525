import { Logger } from '@nestjs/common';
import { latestSlot, nextSlot, slotsBetween, type MarketClock } from '@tapedeck/market-data';
import { SlotBusyError } from '../publish/slot-busy.error.js';
import { SkippedSlotError } from './skipped-slot.error.js';
import { SlotBacklog } from './slot-backlog.js';
import type { SlotJob } from './slot-job.js';
import type { RecordedSlot } from './slot-ledger.js';
import type { SlotRecorder } from './slot-recorder.js';
import type { SlotTimer } from './slot-timer.js';

/** No timer is set further ahead: a clock that jumps or a machine that slept is noticed within this time. */
const LONGEST_WAIT_MS = 30_000;
const FIRST_RETRY_MS = 500;
const RETRY_CEILING_MS = 30_000;
/** Another replica has the slot in hand: to look costs two short commands, and its death should show soon. */
const BUSY_RETRY_CEILING_MS = 2_000;
/** A session of minutes. */
const DEFAULT_CATCH_UP = 390;

/**
 * One job's life. RUN: the newest slot at or before now, at once, so that a restart serves the present; on an error it is
 * tried again with backoff until it succeeds or the slot after it is due, which makes it `failed`; one that another
 * replica has in hand until then is looked at again later, for that replica may die. CATCH UP: slots that passed since
 * the last one on record, before a restart or during a long run, one by one, oldest first, for as long as no newer slot
 * is due; an older snapshot goes into history and never replaces a newer one. WAIT: sleep until the next slot by the
 * market clock.
 */
export class SlotLoop {
  private readonly logger: Logger;
  private readonly backlog: SlotBacklog;
  private said: string | undefined;

  constructor(
    private readonly job: SlotJob,
    private readonly clock: MarketClock,
    private readonly timer: SlotTimer,
    private readonly stop: AbortSignal,
    private readonly recorder: SlotRecorder,
  ) {
    this.logger = new Logger(job.name);
    this.backlog = new SlotBacklog(job.catchUp ?? DEFAULT_CATCH_UP);
  }

  /** Ends when stopped, after the run in hand. */
  async run(): Promise<void> {
    let asOf = latestSlot(this.job.schedule, this.clock.now());
    let lastKnown: number | undefined;
    while (!this.stop.aborted) {
      await this.attempt(asOf);
      if (lastKnown === undefined) {
        lastKnown = await this.recorder.newestBefore(asOf);
        if (lastKnown !== undefined) await this.passed(lastKnown, asOf);
      }
      const next = nextSlot(this.job.schedule, asOf);
      await this.catchUpUntil(next);
      await this.waitUntil(next);
      if (this.stop.aborted) return;
      const newest = latestSlot(this.job.schedule, this.clock.now());
      await this.passed(asOf, newest);
      asOf = newest;
    }
  }

  /** Slots between two moments, both excluded, have passed without a try. */
  private async passed(after: number, before: number): Promise<void> {
    const between = slotsBetween(this.job.schedule, after, before);
    const missed = this.backlog.add(between.filter((slot) => slot > after && slot < before));
    if (missed.length > 0) await this.recorder.record(missed.map((asOf) => ({ asOf, outcome: 'missed' })));
  }

  private async catchUpUntil(next: number): Promise<void> {
    while (!this.stop.aborted && this.clock.wallMsUntil(next) > 0) {
      const slot = this.backlog.next();
      if (slot === undefined) return;
      const done = await this.attempt(slot);
      if (!done) await this.timer.wait(Math.min(BUSY_RETRY_CEILING_MS, this.clock.wallMsUntil(next)));
    }
  }

  /** Whether the slot is over; one that is not waits in the backlog, or was broken off by the shutdown. */
  private async attempt(asOf: number): Promise<boolean> {
    const nextExpectedAt = nextSlot(this.job.schedule, asOf);
    for (let delayMs = FIRST_RETRY_MS; !this.stop.aborted; delayMs *= 2) {
      try {
        await this.job.run({ asOf, nextExpectedAt });
        this.said = undefined;
        return await this.over({ asOf, outcome: 'run' });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        delayMs = Math.min(
          delayMs,
          error instanceof SlotBusyError ? BUSY_RETRY_CEILING_MS : RETRY_CEILING_MS,
        );
        if (error instanceof SkippedSlotError) {
          this.sayOnce(`skipped: ${reason}`, () => this.logger.log(`${this.words(asOf)} skipped: ${reason}`));
          return await this.over({ asOf, outcome: 'skipped', reason });
        }
        // Broken off by the shutdown: another replica takes it up, or the next start.
        if (this.stop.aborted) return false;
        if (this.clock.wallMsUntil(nextExpectedAt) <= delayMs) {
          if (error instanceof SlotBusyError) {
            this.backlog.putBack(asOf);
            return false;
          }
          this.logger.error(`${this.words(asOf)} failed: ${reason}`);
          return await this.over({ asOf, outcome: 'failed', reason });
        }
        await this.recorder.retried(asOf, error, reason);
        this.sayOnce(reason, () => this.logger.warn(`${this.words(asOf)}: ${reason}; trying again`));
        await this.timer.wait(delayMs * (0.5 + Math.random() / 2));
      }
    }
    return false;
  }

  private async over(slot: RecordedSlot): Promise<true> {
    await this.recorder.record([slot]);
    return true;
  }

  /** What stays as it is, is tried all day: it is said once, and again when the reason changes. */
  private sayOnce(what: string, say: () => void): void {
    if (what !== this.said) say();
    this.said = what;
  }

  private words(asOf: number): string {
    return `slot ${new Date(asOf).toISOString()}`;
  }

  private async waitUntil(marketMs: number): Promise<void> {
    for (;;) {
      const waitMs = this.clock.wallMsUntil(marketMs);
      if (waitMs <= 0 || this.stop.aborted) return;
      await this.timer.wait(Math.min(waitMs, LONGEST_WAIT_MS));
    }
  }
}

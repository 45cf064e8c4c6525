import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { formatMoment, parseMoment, SLOT_LOCK_TTL_MS, type DashboardOverviewData } from '@tapedeck/contracts';
import { MARKET_CLOCK, nextSlot, type MarketClock } from '@tapedeck/market-data';
import {
  ImplausibleSnapshotError,
  SlotBusyError,
  SnapshotRunner,
  type Slot,
  type SnapshotJob,
} from '@tapedeck/platform';
import { OverviewJobs } from '../run/overview-jobs.js';
import { HistoryRows, type SessionsAsked } from './history-rows.js';
import { waitFor } from './wait-for.js';

/** Many times what a writer takes that is not behind. */
const PATIENCE_MS = 10_000;
/** In market time: bars that have not come so long after a close make no overview of it; what else there is, is told. */
const BARS_DUE_MS = 60 * 60_000;

/**
 * Overviews of closes that history lacks, such as those from before the service was first started: published as the slots
 * they are, once, so that the performance rests on rows of history alone and can be worked out again from them.
 */
@Injectable()
export class CloseOverviews implements OnModuleDestroy {
  private readonly logger = new Logger('dashboard');
  private readonly stopping = new AbortController();

  constructor(
    @Inject(SnapshotRunner) private readonly runner: SnapshotRunner,
    private readonly jobs: OverviewJobs,
    private readonly rows: HistoryRows,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
  ) {}

  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /**
   * Resolves when history has an overview of every close that one can be made of. The newest close must have one until an
   * hour has passed, since its bars may be late; after that, and earlier, one that cannot be made, or that history has lost, stays out. Throws ImplausibleSnapshotError and SlotBusyError
   * for the newest, and an Error while the writer is behind.
   */
  async store(asked: SessionsAsked): Promise<void> {
    const absent = await this.absent(asked);
    if (absent.length === 0) return;
    const newest = asked.sessions.at(-1)?.close;
    const awaited: number[] = [];
    // The newest first: what is on record of slots then never makes an older one look missed.
    for (const close of [...absent].reverse())
      if (await this.publish(asked.universe, close)) awaited.push(close);
    const stored = async () => {
      const still = await this.absent(asked);
      return !awaited.some((close) => still.includes(close));
    };
    if (await waitFor(stored, PATIENCE_MS, this.stopping.signal)) return;
    const still = (await this.absent(asked)).filter((close) => awaited.includes(close));
    if (newest !== undefined && still.includes(newest))
      throw new Error(
        `the overview of ${formatMoment(newest)} is published and not stored: is a history-writer running?`,
      );
    this.logger.warn(
      `history has no overview of ${still.map(formatMoment).join(', ')}, which were published`,
    );
  }

  /** Closes (epoch ms) without an overview of their prices, oldest first. */
  private async absent(asked: SessionsAsked): Promise<number[]> {
    const overviews = await this.rows.overviews(asked);
    const stored = new Set(overviews.map(({ data }) => parseMoment(data.pricesAsOf)));
    return asked.sessions.map(({ close }) => close).filter((close) => !stored.has(close));
  }

  /** Whether its event is on the tape. */
  private async publish(universe: string, close: number): Promise<boolean> {
    const job = this.jobs.jobOf(universe);
    const slot = { asOf: close, nextExpectedAt: nextSlot(job.schedule, close) };
    const isDone = () => this.isDone(job, slot);
    try {
      if (await waitFor(isDone, SLOT_LOCK_TTL_MS, this.stopping.signal)) return true;
      throw new SlotBusyError(job.kind.subject);
    } catch (error) {
      const mayComeYet = this.clock.now() - close < BARS_DUE_MS;
      if (!(error instanceof ImplausibleSnapshotError) || mayComeYet) throw error;
      this.logger.log(`no overview of ${formatMoment(close)}: ${error.message}`);
      return false;
    }
  }

  /** False while the overview's own schedule, here or in another replica, has its lock. */
  private async isDone(job: SnapshotJob<DashboardOverviewData>, slot: Slot): Promise<boolean> {
    try {
      await this.runner.runOnce(job, slot);
      return true;
    } catch (error) {
      if (error instanceof SlotBusyError) return false;
      throw error;
    }
  }
}

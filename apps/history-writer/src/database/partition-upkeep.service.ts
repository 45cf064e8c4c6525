import { Injectable, Logger } from '@nestjs/common';
import { PartitionKeeper, type PartitionReport } from '@tapedeck/history';
import { WriterMetrics } from '../metrics/writer-metrics.js';
import { isUnreachable } from '../write/sqlstate.js';

/** Often enough that a new month is never met unprepared, and strays are seen the same hour. */
const INTERVAL_MS = 3_600_000;

/**
 * Keeps the partitions of the months ahead, makes those of the past on demand, and watches the default ones. A
 * partition that cannot be made costs order, not data: the default one takes the rows until it can. So only a database
 * that is not there, or takes no writes at all, is an error to the caller; anything else is told once and tried again with the next batch.
 */
@Injectable()
export class PartitionUpkeep {
  private readonly logger = new Logger('Partitions');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private trouble: string | undefined;

  constructor(
    private readonly keeper: PartitionKeeper,
    private readonly metrics: WriterMetrics,
  ) {}

  /** Makes the months ahead, then again every hour. Throws when the database is not there, this first time. */
  async start(): Promise<void> {
    await this.lookAhead();
    this.timer = setInterval(() => {
      this.running = this.lookAhead().catch((error: unknown) => this.tellTrouble(error));
    }, INTERVAL_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Before a batch is written. Throws when the database is not there. */
  ensureFor(moments: Iterable<number>): Promise<void> {
    return this.withoutFail(() => this.keeper.ensureFor(moments));
  }

  /** For when a partition turned out not to be there, or to be there unexpectedly. */
  forget(): void {
    this.keeper.forget();
  }

  private async lookAhead(): Promise<void> {
    await this.withoutFail(async () => {
      const report = await this.keeper.ensureAhead();
      this.metrics.strayRows.set(await this.keeper.strayRows());
      return report;
    });
  }

  private async withoutFail(ensure: () => Promise<PartitionReport>): Promise<void> {
    try {
      this.tell(await ensure());
      this.trouble = undefined;
    } catch (error) {
      if (isUnreachable(error)) throw error;
      this.tellTrouble(error);
    }
  }

  private tellTrouble(error: unknown): void {
    const trouble = error instanceof Error ? error.message : String(error);
    if (trouble !== this.trouble)
      this.logger.error(`a partition could not be made, default partition used: ${trouble}`);
    this.trouble = trouble;
  }

  private tell({ created, movedRows, refusedMonths }: PartitionReport): void {
    if (created.length > 0) this.logger.log(`made ${created.join(', ')}`);
    if (movedRows > 0) this.logger.warn(`moved ${movedRows} rows out of the default partition`);
    if (refusedMonths.length > 0)
      this.logger.warn(
        `no partition for months that far off, default partition used: ${refusedMonths.join(', ')}`,
      );
  }
}

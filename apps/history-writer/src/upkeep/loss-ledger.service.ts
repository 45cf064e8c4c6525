import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { GROUPS } from '@tapedeck/contracts';
import { StreamAccounts, type StreamLoss } from '@tapedeck/history';
import type { StreamsObservation } from '@tapedeck/redis-streams';
import { HistoryDatabase } from '../database/history-database.service.js';
import { StreamMetrics } from '../metrics/stream-metrics.js';
import { Rounds } from './rounds.js';

const EVERY_MS = 5_000;

/**
 * Writes down every loss that the transport counts, where it outlives this process and Redis. The reader counts a loss
 * once, and nothing else remembers it. Kept here while the database is away; lost with a process that is killed before it
 * could write, of which the log line and `sequence` then still tell.
 */
@Injectable()
export class LossLedger implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('LossLedger');
  private readonly unwritten: StreamLoss[] = [];
  private readonly rounds = new Rounds('writing losses down', () => this.round(), EVERY_MS, this.logger);

  constructor(
    @Inject(StreamAccounts) private readonly accounts: StreamAccounts,
    private readonly database: HistoryDatabase,
    private readonly metrics: StreamMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start(EVERY_MS);
  }

  /** The transport is closed by then and counts no more. */
  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
    if (this.unwritten.length === 0) return;
    await this.write().catch((error: unknown) =>
      this.logger.error(`not written down: ${JSON.stringify(this.unwritten)} (${String(error)})`),
    );
  }

  observe({ kind, stream, count }: StreamsObservation): void {
    if ((kind !== 'lost' && kind !== 'trimmed-undelivered') || stream === undefined) return;
    const countedAt = new Date().toISOString();
    this.unwritten.push({ stream, group: GROUPS.historyWriter, kind, entries: count, countedAt });
  }

  /** Writes what is waiting. Rejects, with the rest kept, while the database is away. */
  async write(): Promise<void> {
    await this.database.ready();
    for (;;) {
      const [loss] = this.unwritten;
      if (loss === undefined) break;
      await this.accounts.recordLoss(loss);
      this.unwritten.shift();
    }
    this.metrics.showLosses(await this.accounts.losses());
  }

  private async round(): Promise<number> {
    if (this.unwritten.length > 0) await this.write();
    return EVERY_MS;
  }
}

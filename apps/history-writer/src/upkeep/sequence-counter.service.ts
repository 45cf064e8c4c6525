import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { deadLetterStream } from '@tapedeck/contracts';
import {
  historyDataSource,
  rangeSize,
  SequenceAudit,
  StreamAccounts,
  withoutRanges,
  type SequenceCount,
} from '@tapedeck/history';
import { CONFIG, REDIS, type TapedeckConfig } from '@tapedeck/platform';
import { DeadLetterBox, type RedisConnection } from '@tapedeck/redis-streams';
import { HistoryDatabase } from '../database/history-database.service.js';
import { HISTORY_STREAMS } from '../mappers/mappers.js';
import { StreamMetrics } from '../metrics/stream-metrics.js';
import { deadSequences } from './dead-sequences.js';
import { Rounds } from './rounds.js';

const EVERY_MS = 15 * 60_000;
const FIRST_AFTER_MS = 60_000;
const RETRY_MS = 60_000;
/** Counting sorts every number of a table; it may keep one connection of the database busy for a twentieth of the time. */
const REST_PER_WORK = 19;
const STATEMENT_TIMEOUT_MS = 120_000;
/** Newest dead letters looked at; numbers of older ones count as missing, which the audit puts right. */
const LETTERS = 10_000;

/**
 * Counts, now and then, which sequence numbers history holds, and keeps the newest count where the gateway finds it. One
 * writer's count serves all: a younger one in the table is shown instead of counting again. A number on its way between
 * two that are stored counts as missing until the next count.
 */
@Injectable()
export class SequenceCounter implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('SequenceCounter');
  private readonly missing = new Map<string, number>();
  private readonly rounds = new Rounds('counting sequences', () => this.round(), RETRY_MS, this.logger);

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(REDIS) private readonly redis: RedisConnection,
    @Inject(StreamAccounts) private readonly accounts: StreamAccounts,
    private readonly database: HistoryDatabase,
    private readonly metrics: StreamMetrics,
  ) {}

  onApplicationBootstrap(): void {
    // Up to twice as late at random, so that writers started together do not count together.
    this.rounds.start(FIRST_AFTER_MS * (1 + Math.random()));
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }

  /** Counts now, writes the counts down and shows them. */
  async count(): Promise<void> {
    await this.database.ready();
    const dataSource = historyDataSource(this.config.database.url, {
      poolSize: 1,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      applicationName: 'tapedeck-sequence-counter',
      onPoolError: (error) => this.logger.warn(`the connection broke: ${error.message}`),
    });
    await dataSource.initialize();
    try {
      const audit = new SequenceAudit(dataSource);
      for (const stream of HISTORY_STREAMS)
        await this.accounts.recordCounts(await this.countsOf(stream, audit));
    } finally {
      await dataSource.destroy();
    }
    this.show(await this.accounts.counts());
  }

  private async round(): Promise<number> {
    await this.database.ready();
    const known = await this.accounts.counts();
    this.show(known);
    this.metrics.showLosses(await this.accounts.losses());
    const ageMs = Date.now() - Math.max(...known.map(({ countedAt }) => Date.parse(countedAt)));
    // A count from the future (another machine's clock) is as good as none.
    if (ageMs >= 0 && ageMs < EVERY_MS) return EVERY_MS - ageMs;
    const startedMs = performance.now();
    await this.count();
    return Math.max(EVERY_MS, (performance.now() - startedMs) * REST_PER_WORK);
  }

  private async countsOf(stream: string, audit: SequenceAudit): Promise<SequenceCount[]> {
    const countedAt = new Date().toISOString();
    const sources = await audit.ofStream(stream);
    // After the count: a letter written meanwhile explains one gap more, never one too many.
    const box = new DeadLetterBox(this.redis, stream, deadLetterStream(stream));
    const dead = deadSequences(await box.summaries(LETTERS));
    return sources.map(({ source, first, last, stored, repeated, gaps: unstored }) => {
      const gaps = withoutRanges(unstored, dead.get(source) ?? []);
      return { stream, source, first, last, stored, repeated, missing: rangeSize(gaps), gaps, countedAt };
    });
  }

  private show(counts: readonly SequenceCount[]): void {
    this.metrics.showSequences(counts);
    for (const { stream, source, missing, gaps } of counts) {
      const name = `${stream} ${source}`;
      if (missing > (this.missing.get(name) ?? 0))
        this.logger.warn(
          `${missing} sequence numbers of ${source} on ${stream} are not stored, the first of them ${gaps[0]?.first}: run \`tapedeck audit\``,
        );
      this.missing.set(name, missing);
    }
  }
}

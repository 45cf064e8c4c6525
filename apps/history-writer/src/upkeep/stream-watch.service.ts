import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { ALL_STREAMS, deadLetterStream } from '@tapedeck/contracts';
import { REDIS } from '@tapedeck/platform';
import { DeadLetterBox, StreamInspector, type RedisConnection } from '@tapedeck/redis-streams';
import { StreamMetrics } from '../metrics/stream-metrics.js';
import { DeadLetterCensus } from './dead-letter-census.js';
import { Rounds } from './rounds.js';
import { StallWatch, type Stall } from './stall-watch.js';
import type { WatchedStream } from './watched-stream.js';

/** A scrape every 15 s or more then never sees anything much older than itself. */
const EVERY_MS = 10_000;
/** Entries counted where Redis has lost count of a lag: more of them are not worth their way over the network. */
const COUNT_LIMIT = 1_000;
/** Longer than any batch may take, its time-out and the claim of a dead consumer's entries included. */
const STALLED_AFTER_MS = 60_000;

/**
 * Looks at all streams and tells Prometheus, on a connection of its own kind: the reader's may be dead without knowing.
 * A group that has work and does not move is an alarm, once when it stops and once when it goes on.
 */
@Injectable()
export class StreamWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('StreamWatch');
  private readonly inspector: StreamInspector;
  private readonly censuses: readonly DeadLetterCensus[];
  private readonly stallWatch = new StallWatch(STALLED_AFTER_MS);
  private readonly rounds = new Rounds('looking at the streams', () => this.round(), EVERY_MS, this.logger);
  private stalled = new Set<string>();

  constructor(
    @Inject(REDIS) redis: RedisConnection,
    private readonly metrics: StreamMetrics,
  ) {
    this.inspector = new StreamInspector(redis, { countLimit: COUNT_LIMIT });
    this.censuses = ALL_STREAMS.map(
      (stream) =>
        new DeadLetterCensus(this.inspector, new DeadLetterBox(redis, stream, deadLetterStream(stream))),
    );
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }

  /** One look now. Rejects with what Redis rejects with; the metrics then show that nothing is known. */
  async look(): Promise<void> {
    try {
      const [watched, letters] = await Promise.all([
        this.watched(),
        Promise.all(this.censuses.map((census) => census.letters())),
      ]);
      const inspections = watched.map(({ inspection }) => inspection);
      const stalls = this.stallWatch.look(inspections, performance.now());
      this.tell(stalls);
      this.metrics.showStreams(watched, stalls, letters, Date.now());
    } catch (error) {
      this.metrics.clearStreams();
      throw error;
    }
  }

  private async round(): Promise<number> {
    await this.look();
    return EVERY_MS;
  }

  private async watched(): Promise<WatchedStream[]> {
    const found = await Promise.all(
      ALL_STREAMS.map(async (stream) => {
        const inspection = await this.inspector.inspect(stream);
        return inspection && { inspection, memoryBytes: await this.inspector.memoryBytes(stream) };
      }),
    );
    return found.filter((stream) => stream !== undefined);
  }

  private tell(stalls: readonly Stall[]): void {
    const now = new Set(stalls.map(({ stream, group }) => `${group} of ${stream}`));
    for (const { stream, group, forMs, lag = 'unknown', pending } of stalls)
      if (!this.stalled.has(`${group} of ${stream}`))
        this.logger.error(
          `${group} of ${stream} has not moved for ${Math.round(forMs / 1_000)} s: lag ${lag}, pending ${pending}`,
        );
    for (const name of this.stalled) if (!now.has(name)) this.logger.log(`${name} moves again`);
    this.stalled = now;
  }
}

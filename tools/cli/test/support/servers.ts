import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { historyDataSource, migrate, PartitionKeeper } from '@tapedeck/history';
import { BatchInserter, mapEvent, type MappedEvent } from '@tapedeck/history-writer';
import { startPostgres, startRedis, type LocalServer } from '@tapedeck/local-servers';
import type { EnvironmentSource } from '@tapedeck/platform';
import type { CloudEvent } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';

type DataSource = ReturnType<typeof historyDataSource>;

/** Redis and PostgreSQL of the spec file's own, emptied before each test. */
export class Servers {
  private postgres: LocalServer | undefined;
  private redisServer: LocalServer | undefined;
  private connection: Redis | undefined;
  private history: DataSource | undefined;

  constructor() {
    beforeAll(async () => {
      [this.postgres, this.redisServer] = await Promise.all([startPostgres(), startRedis()]);
      this.connection = new Redis(this.redisServer.url);
      this.history = historyDataSource(this.postgres.url, { poolSize: 2, onPoolError: () => undefined });
      await migrate(this.history);
      await this.history.initialize();
    }, 120_000);
    beforeEach(() => this.clear());
    afterAll(async () => {
      this.connection?.disconnect();
      await this.history?.destroy();
      await Promise.all([this.postgres?.stop(), this.redisServer?.stop()]);
    });
  }

  get redis(): Redis {
    if (this.connection === undefined) throw new Error('Redis is started in beforeAll');
    return this.connection;
  }

  get dataSource(): DataSource {
    if (this.history === undefined) throw new Error('history is opened in beforeAll');
    return this.history;
  }

  environment(home: string): EnvironmentSource {
    return { REDIS_URL: this.redisServer?.url, DATABASE_URL: this.postgres?.url, TAPEDECK_HOME: home };
  }

  async clear(): Promise<void> {
    await this.redis.flushall();
    await this.dataSource.query(
      'TRUNCATE dashboard_performance, top_picks_runs, pick_contributions, top_picks_position_snapshots, pick_events, pick_outcomes, portfolio_snapshots, llm_requests, retired_months, retired_numbers',
    );
  }

  async store(events: readonly CloudEvent[]): Promise<void> {
    const mapped = events.map(mapEvent).filter((event): event is MappedEvent => 'rows' in event);
    await new PartitionKeeper(this.dataSource).ensureFor(mapped.map(({ asOfMs }) => asOfMs));
    if (mapped.length > 0) await new BatchInserter(this.dataSource).insert(mapped);
  }

  async storedIds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ event_id: string }[]>(
      'SELECT event_id FROM top_picks_runs ORDER BY event_id',
    );
    return rows.map((row) => row.event_id);
  }
}

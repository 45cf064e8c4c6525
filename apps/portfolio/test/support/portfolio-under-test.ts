import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { historyDataSource, HoldingsStore, migrate, WatchlistStore } from '@tapedeck/history';
import { startPostgres, startRedis } from '@tapedeck/local-servers';
import { MarketDataModule } from '@tapedeck/market-data';
import { PlatformModule, readConfig, SnapshotJobs, SnapshotRunner, type Slot } from '@tapedeck/platform';
import { Redis } from 'ioredis';
import { PORTFOLIO_PROVIDERS } from '../../src/portfolio.providers.js';

@Module({})
class ReplicaModule {}

/** Closes by date, by symbol. */
export type Bars = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Redis, PostgreSQL and bars in files, and replicas that run nothing by themselves. */
export interface PortfolioUnderTest {
  readonly redis: Redis;
  readonly holdings: HoldingsStore;
  readonly watchlist: WatchlistStore;
  replica(variables?: Record<string, string>): Promise<Replica>;
  /** Nothing held, nothing watched, nothing published. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export interface Replica {
  readonly context: INestApplicationContext;
  positions(slot: Slot): Promise<void>;
  watchlist(slot: Slot): Promise<void>;
}

export async function startPortfolio(
  bars: Bars,
  factorFiles: Readonly<Record<string, string>> = {},
): Promise<PortfolioUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'tapedeck-portfolio-'));
  const file = join(folder, 'bars.csv');
  writeFileSync(file, csvOf(bars));
  mkdirSync(join(folder, 'factor-files'));
  for (const [name, text] of Object.entries(factorFiles))
    writeFileSync(join(folder, 'factor-files', name), text);
  const [redisServer, postgres] = await Promise.all([startRedis(), startPostgres()]);
  const redis = new Redis(redisServer.url);
  const dataSource = historyDataSource(postgres.url, { poolSize: 2, onPoolError: () => undefined });
  await migrate(dataSource);
  await dataSource.initialize();
  const contexts: INestApplicationContext[] = [];
  return {
    redis,
    holdings: new HoldingsStore(dataSource),
    watchlist: new WatchlistStore(dataSource),
    async replica(variables = {}) {
      const config = readConfig(['REDIS_URL', 'DATABASE_URL'], {
        REDIS_URL: redisServer.url,
        DATABASE_URL: postgres.url,
        MARKET_DATA_URL: `file:${file}`,
        ...variables,
      });
      const context = await NestFactory.createApplicationContext(
        {
          module: ReplicaModule,
          imports: [
            PlatformModule.forRoot('portfolio', config, { management: false }),
            // In this thread: a worker needs the built package.
            MarketDataModule.forRootAsync({ useFactory: () => config.marketData }),
          ],
          providers: PORTFOLIO_PROVIDERS,
        },
        { abortOnError: false, logger: false },
      );
      contexts.push(context);
      return replicaOf(context);
    },
    async clear() {
      await redis.flushall();
      // The ledger refuses to be emptied; between two tests it is.
      await dataSource.query(
        `ALTER TABLE holding_changes DISABLE TRIGGER USER;
         TRUNCATE holding_changes, holdings, watchlist_items;
         ALTER TABLE holding_changes ENABLE TRIGGER USER`,
      );
    },
    async stop() {
      await Promise.all(contexts.map((context) => context.close()));
      await dataSource.destroy();
      await redis.quit();
      await Promise.all([redisServer.stop(), postgres.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
}

async function replicaOf(context: INestApplicationContext): Promise<Replica> {
  const [positions, watchlist] = await context.get(SnapshotJobs).jobs();
  if (positions === undefined || watchlist === undefined) throw new Error('expected two jobs');
  const runner = context.get(SnapshotRunner);
  return {
    context,
    positions: (slot) => runner.runOnce(positions, slot),
    watchlist: (slot) => runner.runOnce(watchlist, slot),
  };
}

function csvOf(bars: Bars): string {
  const rows = Object.entries(bars).flatMap(([symbol, closes]) =>
    Object.entries(closes).map(
      ([date, close]) => `${symbol},${date},${close},${close},${close},${close},1000`,
    ),
  );
  return ['symbol,date,open,high,low,close,volume', ...rows, ''].join('\n');
}

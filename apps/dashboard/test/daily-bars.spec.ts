import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KEYS, parseDashboardOverviewData, type Snapshot } from '@tapedeck/contracts';
import { HistoryAccess } from '@tapedeck/history';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { exchangeCalendar, openProvider, Universes } from '@tapedeck/market-data';
import { dirtyFiles, itWithData, whereAbsent } from '@tapedeck/market-data/testing';
import {
  ConfigError,
  PlatformModule,
  readConfig,
  REDIS,
  SnapshotRunner,
  type SnapshotJob,
} from '@tapedeck/platform';
import { Redis } from 'ioredis';
import { walk } from '../src/overview/testing/series.js';
import { DashboardJobs } from '../src/run/dashboard-jobs.js';
import { OverviewJobs } from '../src/run/overview-jobs.js';
import { OverviewService } from '../src/run/overview.service.js';
import type { PerformanceJobs } from '../src/run/performance-jobs.js';
import { LatestSnapshots } from '../src/sources/latest-snapshots.js';
import { MemberBars } from '../src/sources/member-bars.js';
import { OtherServices } from '../src/sources/other-services.js';

const SESSIONS = exchangeCalendar('XNYS').sessions('2016-11-01', '2018-02-07');
const CLOSE = Date.parse('2018-02-07T21:00:00Z');
const SLOT = { asOf: CLOSE, nextExpectedAt: CLOSE + 86_400_000 };
const HEADER = 'symbol,date,open,high,low,close,volume,adj_close';

/** Rows of one symbol, the last of them of the last session; a cell that is no number is left empty. */
function rowsOf(symbol: string, length: number, cells: (i: number) => readonly number[]): string[] {
  const dates = SESSIONS.slice(-length).map(({ date }) => date);
  return dates.map((date, i) => [symbol, date, ...cells(i).map((x) => (Number.isNaN(x) ? '' : x))].join());
}

function soundRows(symbol: string, seed: number): string[] {
  const closes = walk(seed, 300);
  return rowsOf(symbol, 300, (i) => {
    const close = Number((closes[i] ?? 0).toFixed(2));
    return [close, close * 1.01, close * 0.99, close, 1_000, close];
  });
}

/** The overview over files of daily bars, with no database anywhere. */
describe('an overview by daily bars', () => {
  let server: LocalServer;
  let redis: Redis;
  const folder = mkdtempSync(join(tmpdir(), 'tapedeck-dashboard-'));
  const started: INestApplicationContext[] = [];

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    await Promise.all(started.map((context) => context.close()));
    await redis.quit();
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => redis.flushall());

  async function serviceOver(name: string, rows: readonly string[], variables: Record<string, string> = {}) {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, [HEADER, ...rows].join('\n'));
    const config = readConfig(['REDIS_URL'], {
      REDIS_URL: server.url,
      MARKET_DATA_URL: `file:${path}`,
      MARKET_CLOCK: '2018-02-07T21:00:00Z',
      ...variables,
    });
    const context = await NestFactory.createApplicationContext(
      PlatformModule.forRoot('dashboard', config, { management: false }),
      { abortOnError: false, logger: false },
    );
    started.push(context);
    // By hand, because the module's own provider reads files in a thread, which starts from built code alone.
    const provider = await openProvider({ url: config.marketData.url });
    const universes = new Universes({ provider });
    const snapshots = new LatestSnapshots(context.get<Redis>(REDIS), new HistoryAccess(config.database.url));
    const others = new OtherServices(config, snapshots);
    const overviews = new OverviewJobs(
      provider,
      new OverviewService(provider, universes, new MemberBars(provider), others),
    );
    const performances = { jobOf: () => ({}) } as unknown as PerformanceJobs;
    return {
      jobs: new DashboardJobs(config, provider, universes, overviews, performances),
      runner: context.get(SnapshotRunner),
    };
  }

  async function overviewOf({ jobs, runner }: Awaited<ReturnType<typeof serviceOver>>) {
    const [job] = await jobs.jobs();
    await runner.runOnce(job as SnapshotJob<unknown>, SLOT);
    const body = (await redis.get(KEYS.dashboardOverview)) ?? '';
    return parseDashboardOverviewData((JSON.parse(body) as Snapshot<unknown>).data);
  }

  const sound = ['AAA', 'BBB', 'CCC'].flatMap((symbol, seed) => soundRows(symbol, seed));

  it('is due at the close, says that it is daily, and shows what is absent as absent', async () => {
    const service = await serviceOver('sound', sound);
    const [overview] = await service.jobs.jobs();
    expect(overview?.schedule.cadence).toEqual({ kind: 'session-close' });
    await redis.set(KEYS.topPicks('all', 'swing'), '{"asOf":"2018-02-07T21:00:00Z","data":{"picks":"many"}}');
    await redis.set(KEYS.topPicks('all', 'positional'), 'no JSON');
    const data = await overviewOf(service);
    expect(data).toMatchObject({
      basis: 'daily',
      pricesAsOf: '2018-02-07T21:00:00Z',
      included: 3,
      excluded: [],
    });
    expect(data.breadth.above200.of).toBe(3);
    for (const { summary, reason } of [...data.picks, data.portfolio]) {
      expect(summary).toBeNull();
      expect(reason).toMatch(/^no key that early, and history (is|was) away/);
    }
  });

  it('refuses what it could never compute, by name', async () => {
    const { jobs } = await serviceOver('named', sound, { DASHBOARD_UNIVERSE: 'nasdaq' });
    await expect(jobs.jobs()).rejects.toThrow(ConfigError);
    await expect(jobs.jobs()).rejects.toMatchObject({
      problems: [expect.stringMatching(/^DASHBOARD_UNIVERSE: no universe nasdaq; .*all$/)],
    });
    const all = await serviceOver('all', sound);
    await expect(all.jobs.jobs({ universe: 'sp500', mode: 'swing' })).rejects.toMatchObject({
      problems: [expect.stringMatching(/--universe sp500.*shows all/), expect.stringMatching(/no modes/)],
    });
  });

  it('publishes nothing where there are no bars, and keeps what there was', async () => {
    const { jobs, runner } = await serviceOver('empty', sound);
    const [job] = await jobs.jobs();
    const past = { asOf: Date.parse('2016-10-03T20:00:00Z'), nextExpectedAt: CLOSE };
    await expect(runner.runOnce(job as SnapshotJob<unknown>, past)).rejects.toThrow(
      /none of 3 members can be used/,
    );
    expect(await redis.exists(KEYS.dashboardOverview)).toBe(0);
  });

  itWithData(
    `takes faulty histories without a crash or NaN, and names what it leaves out${whereAbsent}`,
    async () => {
      const files = dirtyFiles().filter(({ name }) => name.includes('-1d-'));
      const faulty = files.flatMap((file, n) => {
        const length = Math.min(file.length, 300);
        const columns = ['Open', 'High', 'Low', 'Close', 'Volume', 'Adj Close'].map((name) =>
          file.column(name).subarray(file.length - length),
        );
        return rowsOf(`F${n}`, length, (i) => columns.map((column) => column[i] ?? NaN));
      });
      const data = await overviewOf(await serviceOver('faulty', [...sound, ...faulty]));
      expect(data.considered).toBe(3 + files.length);
      expect(data.included + data.excluded.length).toBe(data.considered);
      expect(data.included).toBeGreaterThan(3);
      expect([...data.excluded, ...data.limited].length).toBeGreaterThan(0);
    },
  );
});

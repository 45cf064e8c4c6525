import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger, type INestApplicationContext, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  KEYS,
  parseDashboardOverviewData,
  parseDashboardPerformanceData,
  SNAPSHOTS,
  STREAMS,
  TTL_MS,
  type DashboardOverviewData,
  type DashboardPerformanceData,
  type Snapshot,
} from '@tapedeck/contracts';
import { DashboardModule } from '@tapedeck/dashboard';
import { createGateway } from '@tapedeck/gateway';
import { historyDataSource, migrate } from '@tapedeck/history';
import { createHistoryWriter } from '@tapedeck/history-writer';
import { pollUntil, startPostgres, startRedis, type LocalServer } from '@tapedeck/local-servers';
import {
  PlatformModule,
  readConfig,
  SlotBusyError,
  SnapshotJobs,
  SnapshotRunner,
  type Slot,
  type SnapshotJob,
} from '@tapedeck/platform';
import { decodeEntry } from '@tapedeck/redis-streams';
import { Redis } from 'ioredis';
import { tellPicks } from './dashboard-facts.js';

const MINUTE_MS = 60_000;
const NOON: Slot = slotAt('2024-03-06T17:00:00Z', 5 * MINUTE_MS);
const CLOSE: Slot = slotAt('2024-03-06T21:00:00Z', 24 * 60 * MINUTE_MS);
/** The last seven sessions by the exchange's calendar: 2024-03-02 and 03 were a weekend. */
const DATES = [
  '2024-02-27',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-04',
  '2024-03-05',
  '2024-03-06',
];

function slotAt(text: string, everyMs: number): Slot {
  const asOf = Date.parse(text);
  return { asOf, nextExpectedAt: asOf + everyMs };
}

/** Two replicas of the service, the writer and the gateway, as they run in production but for the process around them. */
describe('the dashboard, from bars to HTTP', () => {
  let servers: { redis: LocalServer; postgres: LocalServer };
  let redis: Redis;
  let history: ReturnType<typeof historyDataSource>;
  let replicas: INestApplicationContext[];
  let writer: INestMicroservice;
  let gateway: Awaited<ReturnType<typeof createGateway>>;
  let url: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const [redisServer, postgres] = await Promise.all([startRedis(), startPostgres()]);
    servers = { redis: redisServer, postgres };
    redis = new Redis(redisServer.url);
    history = historyDataSource(postgres.url, { poolSize: 1, onPoolError: () => undefined });
    await migrate(history);
    await history.initialize();
    const config = readConfig(['REDIS_URL', 'DATABASE_URL'], {
      REDIS_URL: redisServer.url,
      DATABASE_URL: postgres.url,
      MANAGEMENT_PORT: '0',
      MARKET_DATA_URL: 'simulated:?seed=1&instruments=4',
      MARKET_CALENDAR: 'XNYS',
      MARKET_CLOCK: '2024-03-06T22:00:00Z',
    });
    replicas = await Promise.all(
      [1, 2].map(() =>
        NestFactory.createApplicationContext(
          {
            module: class Replica {},
            imports: [PlatformModule.forRoot('dashboard', config, { management: false }), DashboardModule],
          },
          { abortOnError: false, logger: false },
        ),
      ),
    );
    writer = await createHistoryWriter(config);
    await writer.listen();
    gateway = await createGateway(config);
    await gateway.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(gateway.getHttpServer().address() as AddressInfo).port}`;
  }, 90_000);

  afterAll(async () => {
    await gateway.close();
    await Promise.all(replicas.map((replica) => replica.close()));
    await writer.close();
    await history.destroy();
    redis.disconnect();
    await Promise.all([servers.redis.stop(), servers.postgres.stop()]);
  });

  async function run(name: 'overview' | 'performance', slot: Slot, replica = 0): Promise<void> {
    const context = replicas[replica] as INestApplicationContext;
    const [overview, performance] = await context.get(SnapshotJobs).jobs();
    const job = (name === 'overview' ? overview : performance) as SnapshotJob<unknown>;
    await context.get(SnapshotRunner).runOnce(job, slot);
  }

  const get = (path: string) => fetch(url + path);
  const events = async () =>
    (await redis.xrange(STREAMS.dashboard, '-', '+')).map(([entryId, fields]) => ({
      atMs: Number(entryId.split('-')[0]),
      event: decodeEntry(fields),
    }));
  const rows = (subject: string, asOf: number) =>
    history.query<Record<string, unknown>[]>(
      'SELECT * FROM dashboard_performance WHERE subject = $1 AND as_of = $2',
      [subject, new Date(asOf).toISOString()],
    );
  const stored = (subject: string, asOf: number) =>
    pollUntil(async () => (await rows(subject, asOf))[0], 20_000);

  /** Both by Redis' clock, from the one step that wrote event and key. */
  async function expectLife(key: string, id: string, ttlMs: number): Promise<void> {
    const written = (await events()).find(({ event }) => event.id === id);
    expect(Math.abs((await redis.pexpiretime(key)) - (written?.atMs ?? 0) - ttlMs)).toBeLessThan(1_000);
  }

  it('puts an overview by minutes in its key, on the stream, in history and before readers', async () => {
    await run('overview', NOON);
    const body = (await redis.get(KEYS.dashboardOverview)) ?? '';
    const snapshot = JSON.parse(body) as Snapshot<DashboardOverviewData>;
    const data = parseDashboardOverviewData(snapshot.data);
    expect(data).toMatchObject({ universe: 'all', basis: 'intraday', pricesAsOf: '2024-03-06T17:00:00Z' });
    expect(data.index.baseAsOf).toBe('2023-12-29T21:00:00Z');
    expect(data.breadth.above200.of).toBe(4);
    expect(data.relativeVolume.members).toBe(4);
    expect(data.picks.map(({ subject, summary }) => [subject, summary])).toEqual(
      ['all/scalping', 'all/intraday', 'all/swing', 'all/positional'].map((subject) => [subject, null]),
    );
    expect(data.portfolio).toEqual({
      summary: null,
      reason: expect.stringMatching(/^no portfolio published/),
    });
    await expectLife(KEYS.dashboardOverview, snapshot.id, TTL_MS.dashboardOverview);
    expect(await (await get('/v1/dashboard/overview')).text()).toBe(body);

    expect(await stored(snapshot.subject, NOON.asOf)).toMatchObject({
      event_id: snapshot.id,
      basis: 'intraday',
      index_level: data.index.level,
      advancers: data.breadth.advancers,
      session_count: null,
    });
    const past = await get('/v1/dashboard/overview?asOf=2024-03-06T17:04:00Z');
    expect(await past.text()).toBe(body);
    expect((await get('/v1/dashboard/overview?asOf=2024-03-06T16:59:00Z')).status).toBe(404);
  }, 60_000);

  it('makes one event of a slot, whichever replica tries, and goes on when the holder of the lock dies', async () => {
    const slot = slotAt('2024-03-06T17:05:00Z', 5 * MINUTE_MS);
    const lock = SNAPSHOTS.dashboardOverview.lock.key;
    await redis.set(lock, 'a replica that died', 'PX', 60_000);
    await expect(run('overview', slot)).rejects.toThrow(SlotBusyError);
    await redis.pexpire(lock, 0);
    const tries = [0, 1, 0, 1].map((replica) => run('overview', slot, replica));
    for (const outcome of await Promise.allSettled(tries))
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SlotBusyError);
    await run('overview', slot, 1);
    const made = (await events()).filter(({ event }) => event.time === '2024-03-06T17:05:00Z');
    expect(made).toHaveLength(1);
  }, 60_000);

  it('has seven sessions on the first day, and the same figures as SQL over the stored rows', async () => {
    await tellPicks(redis, [
      {
        n: 1,
        openedAt: '2024-03-04T21:00:00Z',
        closedAt: '2024-03-05T18:00:00Z',
        returnPct: 4,
        rMultiple: 0.8,
      },
      {
        n: 2,
        openedAt: '2024-03-04T21:00:00Z',
        closedAt: '2024-03-06T21:00:00Z',
        returnPct: -5,
        rMultiple: -1,
      },
      {
        n: 3,
        openedAt: '2024-03-04T21:00:00Z',
        closedAt: '2024-03-06T20:00:00Z',
        returnPct: null,
        rMultiple: null,
      },
    ]);
    await pollUntil(async () => {
      const [found] = await history.query<{ n: string }[]>('SELECT count(*) AS n FROM pick_outcomes');
      return found?.n === '3' ? true : undefined;
    }, 20_000);
    await run('performance', CLOSE);
    const body = (await redis.get(KEYS.dashboardPerformance)) ?? '';
    const snapshot = JSON.parse(body) as Snapshot<DashboardPerformanceData>;
    const data = parseDashboardPerformanceData(snapshot.data);
    await expectLife(KEYS.dashboardPerformance, snapshot.id, TTL_MS.dashboardPerformance);
    expect(await (await get('/v1/dashboard/performance')).text()).toBe(body);

    // History was empty but for two overviews of this session, neither of its close.
    expect(data.sessions.map(({ date, market }) => [date, market?.complete])).toEqual(
      DATES.map((date) => [date, true]),
    );
    const sql = await history.query<Record<string, number>[]>(
      `SELECT index_change_pct, advancers, decliners FROM dashboard_performance
        WHERE subject = 'dashboard/intraday' AND basis = 'daily' ORDER BY as_of`,
    );
    expect(data.sessions.map(({ market }) => market)).toMatchObject(
      sql.map((row) => ({
        returnPct: row['index_change_pct'],
        advancers: row['advancers'],
        decliners: row['decliners'],
      })),
    );
    const [compounded] = await history.query<{ pct: number }[]>(
      `SELECT round(((exp(sum(ln(1 + index_change_pct::numeric / 100))) - 1) * 100)::numeric, 4)::float8 AS pct
         FROM dashboard_performance WHERE subject = 'dashboard/intraday' AND basis = 'daily'`,
    );
    expect(data.cumulative.index).toMatchObject({ sessions: 7, missing: 0 });
    expect(data.cumulative.index.returnPct).toBeCloseTo(compounded?.pct ?? NaN, 3);
    const [picks] = await history.query<Record<string, unknown>[]>(
      `SELECT count(*)::int AS closed, count(return_pct)::int AS entered,
              count(*) FILTER (WHERE return_pct > 0)::int AS won, round(avg(r_multiple)::numeric, 4)::float8 AS "averageR",
              (SELECT count(*)::int FROM pick_events WHERE kind = 'opened') AS opened FROM pick_outcomes`,
    );
    expect(data.cumulative.picks).toMatchObject(picks ?? {});
    expect(data.cumulative.picks).toEqual({
      opened: 3,
      closed: 3,
      entered: 2,
      won: 1,
      winRateRatio: 0.5,
      averageR: -0.1,
    });
    expect(data.sessions.map((session) => session.picks?.closed ?? null)).toEqual([
      null,
      null,
      null,
      null,
      0,
      1,
      2,
    ]);
    expect(data.cumulative.portfolio).toEqual({ returnPct: null, sessions: 0, missing: 7 });

    expect(await stored(snapshot.subject, CLOSE.asOf)).toMatchObject({
      event_id: snapshot.id,
      basis: null,
      session_count: 7,
      picks_entered: 2,
      index_return_pct: data.cumulative.index.returnPct,
    });
  }, 120_000);

  it('publishes no close a second time, sees nothing later, and shows both kinds in history', async () => {
    const before = (await events()).length;
    await run('performance', slotAt('2024-03-05T21:00:00Z', 24 * 60 * MINUTE_MS), 1);
    const made = (await events()).slice(before).map(({ event }) => event);
    expect(made.map(({ type, time }) => [type, time])).toEqual([
      [SNAPSHOTS.dashboardOverview.type, '2024-02-26T21:00:00Z'],
      [SNAPSHOTS.dashboardPerformance.type, '2024-03-05T21:00:00Z'],
    ]);
    const earlier = parseDashboardPerformanceData(made[1]?.data);
    expect(earlier.sessions.map(({ date }) => date)).toEqual(['2024-02-26', ...DATES.slice(0, -1)]);
    expect(earlier.cumulative.picks).toMatchObject({
      opened: 3,
      closed: 1,
      entered: 1,
      won: 1,
      averageR: 0.8,
    });
    const ids = (await events()).map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
    await stored('dashboard/7d', Date.parse('2024-03-05T21:00:00Z'));
    const page = async (query: string) =>
      (await (await get(`/v1/history/dashboard-performance?${query}`)).json()) as {
        items: Record<string, unknown>[];
      };
    const { items } = await page('limit=100');
    expect(items).toHaveLength(ids.length);
    const subjects = new Set(items.map(({ subject }) => subject));
    expect(subjects).toEqual(new Set(['dashboard/intraday', 'dashboard/7d']));
    const [latest, earliest, ...more] = (await page('subject=dashboard/7d')).items;
    expect(more).toEqual([]);
    expect(earliest).toMatchObject({ asOf: '2024-03-05T21:00:00Z' });
    expect(latest).toMatchObject({ sessionCount: 7, basis: null, pricesAsOf: null, averageR: -0.1 });
    const [newest] = (await page('subject=dashboard/intraday&limit=1')).items;
    expect(newest).toMatchObject({
      basis: 'daily',
      pricesAsOf: '2024-03-06T21:00:00.000Z',
      sessionCount: null,
    });
  }, 60_000);

  it('serves the newest of history, marked, once a key has expired', async () => {
    for (const [path, key, asOf] of [
      ['/v1/dashboard/overview', KEYS.dashboardOverview, '2024-03-06T21:00:00Z'],
      ['/v1/dashboard/performance', KEYS.dashboardPerformance, '2024-03-06T21:00:00Z'],
    ] as const) {
      await redis.del(key);
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('snapshot-source')).toBe('history');
      expect(await response.json()).toMatchObject({ asOf });
    }
  });

  it('is described at /docs, every figure of both', async () => {
    const document = (await (await get('/docs-json')).json()) as {
      components: { schemas: Record<string, { properties?: object }> };
      paths: object;
    };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/dashboard/overview', '/v1/dashboard/performance']),
    );
    for (const [path, name] of [
      ['/v1/dashboard/overview', 'DashboardOverviewData'],
      ['/v1/dashboard/performance', 'DashboardPerformanceData'],
    ] as const) {
      const { data } = (await (await get(path)).json()) as Snapshot<object>;
      expect(Object.keys(document.components.schemas[name]?.properties ?? {}).sort()).toEqual(
        Object.keys(data).sort(),
      );
    }
  });
});

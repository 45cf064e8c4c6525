import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, SNAPSHOTS } from '@tapedeck/contracts';
import { removePostgresData, startPostgres, startRedis } from '@tapedeck/local-servers';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { HttpLoad } from './support/http-load.js';
import { pollUntil } from './support/poll-until.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';
import { storeRun } from './support/store-run.js';

const LATEST = '/v1/top-picks/sp500/swing';
const STORED_ONLY = '/v1/top-picks/nasdaq/swing';
const REDIS_ONLY = '/v1/scalping';
const PAST = `${LATEST}?asOf=2018-02-07T21:00:00Z`;
const HISTORY = '/v1/history/top-picks-runs';
const LEVELS = '/v1/sr-levels/AAPL/1d';

/** Every answer that the document allows for, by status, source and problem. */
const DOCUMENTED: Readonly<Record<string, readonly RegExp[]>> = {
  // Redis comes back empty while PostgreSQL is away: for a moment nobody has it.
  [LATEST]: [/^200 (redis|memory|history)$/, /^503 snapshot-unavailable$/],
  [STORED_ONLY]: [/^200 history$/, /^503 snapshot-unavailable$/],
  [REDIS_ONLY]: [/^200 (redis|memory)$/, /^503 (snapshot-unavailable|not-computed-yet)$/],
  [PAST]: [/^200 history$/, /^503 history-unavailable$/],
  [HISTORY]: [/^200 -$/, /^503 history-unavailable$/],
  [LEVELS]: [
    /^200 (redis|memory)$/,
    /^503 (snapshot-unavailable|levels-failed)$/,
    // Nobody computes levels here.
    /^504 levels-timeout$/,
  ],
  '/health/live': [/^200 -$/],
  '/health/ready': [/^200 -$/, /^503 not-ready$/],
};

/** What each answers when all is well. */
const WELL: Readonly<Record<string, string>> = {
  [LATEST]: '200 redis',
  [STORED_ONLY]: '200 history',
  [REDIS_ONLY]: '200 redis',
  [PAST]: '200 history',
  [HISTORY]: '200 -',
  [LEVELS]: '200 redis',
  '/health/ready': '200 -',
};

describe('under load, with Redis and PostgreSQL killed and brought back in turn', () => {
  let dir: string;
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let load: HttpLoad;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tapedeck-gateway-'));
    servers = await startServers(dir);
    await storeRun(servers.dataSource, topPicksSnapshot());
    await storeRun(servers.dataSource, topPicksSnapshot({ universe: 'nasdaq' }));
    await fill();
    gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      TOP_PICKS_RUNS: 'sp500/swing,nasdaq/swing',
    });
    load = new HttpLoad(gateway.url, Object.keys(DOCUMENTED));
  });

  afterAll(async () => {
    await load.stop();
    await gateway.close();
    await servers.stop();
    await removePostgresData(dir);
  });

  /** As the services would publish it again. */
  async function fill(policy = 'default@1'): Promise<void> {
    const body = bytesOf(topPicksSnapshot({ policy }));
    for (const key of [
      KEYS.topPicks('sp500', 'swing'),
      SNAPSHOTS.scalpingMonitor.key,
      KEYS.srLevels('AAPL', '1d'),
    ])
      await pollUntil(
        () => servers.redisClient.set(key, body).catch(() => 'away'),
        (reply) => reply === 'OK',
      );
  }

  async function allIsWell(): Promise<void> {
    for (const [path, answer] of Object.entries(WELL))
      await pollUntil(
        () => load.ask(path),
        (received) => received === answer,
        30_000,
      );
  }

  /** Waits until the load has met that answer anew. */
  async function meets(path: string, answer: RegExp): Promise<void> {
    load.forget();
    await pollUntil(
      async () => [...(load.answers.get(path) ?? [])].some((received) => answer.test(received)),
      (met) => met,
      30_000,
    );
  }

  it('gives only documented answers, and recovers without a restart', async () => {
    await allIsWell();
    load.start();
    for (let turn = 0; turn < 2; turn++) {
      await servers.redis.kill();
      await meets(LATEST, /^200 memory$/);
      await meets(STORED_ONLY, /^200 history$/);
      await servers.postgres.kill();
      await meets(PAST, /^503/);
      await meets(LATEST, /^200 memory$/);
      await meets('/health/ready', /^503/);
      servers.redis = await startRedis({ port: servers.redis.port });
      await fill(`again@${turn}`);
      await meets(LATEST, /^200 redis$/);
      servers.postgres = await startPostgres({ dir, port: servers.postgres.port });
      await meets(PAST, /^200/);
      await allIsWell();
    }
    await load.stop();
    expect(load.total).toBeGreaterThan(200);
    for (const [path, answers] of load.everMet)
      for (const answer of answers)
        expect([path, answer, DOCUMENTED[path]?.some((documented) => documented.test(answer))]).toEqual([
          path,
          answer,
          true,
        ]);
  }, 120_000);
});

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import { removePostgresData, startPostgres } from '@tapedeck/local-servers';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { pollUntil } from './support/poll-until.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';
import { storeRun } from './support/store-run.js';

const PATH = '/v1/top-picks/sp500/swing';
const PAST = `${PATH}?asOf=2018-02-07T21:00:00Z`;
const RUNS = '/v1/history/top-picks-runs';

describe('while PostgreSQL is away', () => {
  let dir: string;
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let variables: Record<string, string>;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tapedeck-gateway-'));
    servers = await startServers(dir);
    variables = {
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      TOP_PICKS_RUNS: 'sp500/swing,nasdaq/swing',
    };
    await storeRun(servers.dataSource, topPicksSnapshot());
    await servers.redisClient.set(KEYS.topPicks('sp500', 'swing'), bytesOf(topPicksSnapshot()));
    gateway = await startGateway(variables);
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
    await removePostgresData(dir);
  });

  async function restartPostgres(): Promise<void> {
    servers.postgres = await startPostgres({ dir, port: servers.postgres.port });
  }

  it('serves the latest as ever, says 503 for the past, and goes on when PostgreSQL is back', async () => {
    expect((await gateway.get(PAST)).status).toBe(200);
    await servers.postgres.kill();

    const latest = await gateway.get(PATH);
    expect(latest.status).toBe(200);
    expect(latest.headers.get('snapshot-source')).toBe('redis');
    for (const path of [PAST, RUNS]) {
      const past = await gateway.get(path);
      expect(past.status).toBe(503);
      expect(past.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
      expect(past.headers.get('content-type')).toBe('application/problem+json');
      expect(await past.json()).toMatchObject({ type: 'urn:tapedeck:problem:history-unavailable' });
    }
    const notYet = await gateway.get('/v1/top-picks/nasdaq/swing');
    expect(notYet.status).toBe(503);
    const unknown = await gateway.get('/v1/top-picks/nowhere/swing');
    expect(unknown.status).toBe(404);
    const ready = await gateway.get('/health/ready');
    expect(await ready.json()).toEqual({ status: 'ready', sources: { redis: true, history: false } });
    expect((await gateway.get('/health/data')).status).toBe(200);

    await restartPostgres();
    await pollUntil(
      async () => (await gateway.get(PAST)).status,
      (status) => status === 200,
    );
    expect((await gateway.get(RUNS)).status).toBe(200);
  });

  it('starts without it, and is not ready only when Redis is away too', async () => {
    await servers.postgres.kill();
    const cold = await startGateway(variables);
    try {
      expect((await cold.get(PATH)).status).toBe(200);
      expect((await cold.get(PAST)).status).toBe(503);
      process.kill(servers.redis.pid, 'SIGSTOP');
      try {
        const ready = await cold.get('/health/ready');
        expect(ready.status).toBe(503);
        expect(ready.headers.get('content-type')).toBe('application/problem+json');
        expect((await cold.get('/health/live')).status).toBe(200);
        await pollUntil(
          async () => (await cold.get(PATH)).headers.get('snapshot-source'),
          (source) => source === 'memory',
        );
        expect((await cold.get('/v1/top-picks/nowhere/swing')).status).toBe(503);
      } finally {
        process.kill(servers.redis.pid, 'SIGCONT');
      }
      await restartPostgres();
      await pollUntil(
        async () => (await cold.get(PAST)).status,
        (status) => status === 200,
      );
    } finally {
      await cold.close();
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import { startRedis } from '@tapedeck/local-servers';
import { LEASE_MS } from '../src/near-cache/change-link.js';
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
const KEY = KEYS.topPicks('sp500', 'swing');
const source = (response: Response) => response.headers.get('snapshot-source');

describe('while Redis is away', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;
  let variables: Record<string, string>;

  beforeAll(async () => {
    servers = await startServers();
    variables = {
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      TOP_PICKS_RUNS: 'sp500/swing,nasdaq/swing,empty/swing',
    };
    gateway = await startGateway(variables);
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  it('gives what it last served, then what history has, then a 503; and goes on when Redis is back', async () => {
    const served = bytesOf(topPicksSnapshot());
    await servers.redisClient.set(KEY, served);
    const before = await gateway.get(PATH);
    expect(source(before)).toBe('redis');
    const nasdaq = await storeRun(servers.dataSource, topPicksSnapshot({ universe: 'nasdaq' }));

    await servers.redis.kill();
    const remembered = await pollUntil(
      () => gateway.get(PATH),
      (response) => source(response) === 'memory',
      2_000,
    );
    expect(remembered.status).toBe(200);
    expect(source(remembered)).toBe('memory');
    expect(remembered.headers.get('etag')).toBe(before.headers.get('etag'));
    expect(remembered.headers.get('cache-control')).toBe(
      `max-age=${Number(remembered.headers.get('age')) + 1}, must-revalidate`,
    );
    expect(Buffer.from(await remembered.arrayBuffer()).equals(served)).toBe(true);

    const stored = await gateway.get('/v1/top-picks/nasdaq/swing');
    expect(source(stored)).toBe('history');
    expect(Buffer.from(await stored.arrayBuffer()).equals(nasdaq)).toBe(true);

    const neither = await gateway.get('/v1/top-picks/empty/swing');
    expect(neither.status).toBe(503);
    expect(neither.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(await neither.json()).toMatchObject({ type: 'urn:tapedeck:problem:snapshot-unavailable' });

    const unknown = await gateway.get('/v1/top-picks/nowhere/swing');
    expect(unknown.status).toBe(404);

    expect((await gateway.get('/health/live')).status).toBe(200);
    const ready = await gateway.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', sources: { redis: false, history: true } });

    servers.redis = await startRedis({ port: servers.redis.port });
    const newer = bytesOf(topPicksSnapshot({ policy: 'newer@2' }));
    await pollUntil(
      () => servers.redisClient.set(KEY, newer).catch(() => 'away'),
      (reply) => reply === 'OK',
    );
    const recovered = await pollUntil(
      () => gateway.get(PATH),
      (response) => source(response) === 'redis',
    );
    expect(Buffer.from(await recovered.arrayBuffer()).equals(newer)).toBe(true);
  });

  it('answers in time from memory when Redis hangs without a word', async () => {
    await servers.redisClient.set(KEY, bytesOf(topPicksSnapshot()));
    expect(source(await gateway.get(PATH))).toBe('redis');
    process.kill(servers.redis.pid, 'SIGSTOP');
    try {
      // Nobody can change what a Redis that stands still holds: for as long as a lease it is still taken for true.
      const response = await pollUntil(
        () => gateway.get(PATH),
        (answer) => source(answer) === 'memory',
        LEASE_MS + 2_000,
      );
      expect(response.status).toBe(200);
    } finally {
      process.kill(servers.redis.pid, 'SIGCONT');
    }
    await pollUntil(
      () => gateway.get(PATH),
      (response) => source(response) === 'redis',
    );
  });

  it('starts cold, answers from history, and finds Redis when it comes', async () => {
    await storeRun(servers.dataSource, topPicksSnapshot());
    await servers.redis.kill();
    const cold = await startGateway(variables);
    try {
      const response = await cold.get(PATH);
      expect(response.status).toBe(200);
      expect(source(response)).toBe('history');
      servers.redis = await startRedis({ port: servers.redis.port });
      await pollUntil(
        () => servers.redisClient.set(KEY, bytesOf(topPicksSnapshot())).catch(() => 'away'),
        (reply) => reply === 'OK',
      );
      await pollUntil(
        () => cold.get(PATH),
        (again) => source(again) === 'redis',
      );
    } finally {
      await cold.close();
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import { freePort, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import type { IncomingMessage } from 'node:http';
import { AccessGate } from '../src/access/access-gate.service.js';
import { testKey } from './support/api-keys.js';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';
import { pollUntil } from './support/poll-until.js';

/** So slow that nothing comes back while a test runs. */
const LIMIT = '300/86400s';
const DATABASE_URL = 'postgres://127.0.0.1:1/none';

describe('the limit of an API key', () => {
  let redis: LocalServer;
  let client: Redis;
  let key = testKey(['read']);
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    redis = await startRedis({ port });
    client = new Redis(redis.url);
    client.on('error', () => undefined);
  });
  afterAll(async () => {
    client.disconnect();
    await redis.stop();
  });
  beforeEach(() => {
    key = testKey(['read'], { rateLimit: LIMIT });
  });

  const start = (variables: Record<string, string> = {}) =>
    startGateway({
      REDIS_URL: redis.url,
      DATABASE_URL,
      GATEWAY_API_KEYS: key.line,
      GATEWAY_UNAUTHORIZED_LIMIT: '3/86400s',
      ...variables,
    });

  const ask = async (gateway: GatewayUnderTest, headers: Record<string, string> = key.bearer) => {
    const response = await gateway.get('/v1/none', { headers });
    await response.arrayBuffer();
    return response;
  };

  async function served(gateway: GatewayUnderTest, requests: number): Promise<number> {
    let count = 0;
    for (let i = 0; i < requests; i++) if ((await ask(gateway)).status !== 429) count += 1;
    return count;
  }

  it('is one for all replicas, to a lease each, and told in headers', async () => {
    const replicas = await Promise.all([start(), start()]);
    try {
      const first = await ask(replicas[0] as GatewayUnderTest);
      expect(first.headers.get('ratelimit-policy')).toBe('"default";q=300;w=86400');
      expect(first.headers.get('ratelimit')).toMatch(/^"default";r=299;t=\d+$/);
      const counts = await Promise.all(replicas.map((replica) => served(replica, 200)));
      const total = 1 + counts.reduce((sum, count) => sum + count, 0);
      // What a lease holds is off the shared bucket: none of the 300 is given twice, and few are kept back.
      expect(total).toBeLessThanOrEqual(300);
      expect(total).toBeGreaterThanOrEqual(300 - 2 * 3);
      const refused = await ask(replicas[1] as GatewayUnderTest);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('ratelimit')).toMatch(/^"default";r=0;t=8\d{4}$/);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(100);
      expect(await client.pttl(KEYS.rateLimit(key.id))).toBeGreaterThan(80_000_000);
      // A new replica starts from what the others have used.
      const late = await start();
      expect(await served(late, 20)).toBeLessThanOrEqual(6);
      await late.close();
    } finally {
      await Promise.all(replicas.map((replica) => replica.close()));
    }
  });

  it('holds at each replica alone while Redis is away, and is shared again when it is back', async () => {
    const gateway = await start();
    try {
      expect(await served(gateway, 100)).toBe(100);
      await redis.stop();
      const more = await served(gateway, 300);
      expect(more).toBeGreaterThan(150);
      expect(more).toBeLessThanOrEqual(200);
      expect((await ask(gateway)).status).toBe(429);
      redis = await startRedis({ port });
      const other = await start();
      await pollUntil(
        () => ask(other).then(({ status }) => status),
        (status) => status === 404,
      );
      expect(
        await pollUntil(
          () => client.exists(KEYS.rateLimit(key.id)),
          (exists) => exists === 1,
        ),
      ).toBe(1);
      await other.close();
    } finally {
      await gateway.close();
    }
  });

  it('is of each key alone; without keys there is none unless one is set', async () => {
    const other = testKey(['read'], { rateLimit: 'off' });
    const gateway = await start({ GATEWAY_API_KEYS: `${key.line}\n${other.line}` });
    try {
      expect(await served(gateway, 310)).toBe(300);
      const free = await ask(gateway, other.bearer);
      expect([free.status, free.headers.get('ratelimit')]).toEqual([404, null]);
    } finally {
      await gateway.close();
    }
    const open = await startGateway({ REDIS_URL: redis.url, DATABASE_URL });
    expect((await ask(open, {})).headers.get('ratelimit')).toBeNull();
    await open.close();
    const limited = await startGateway({
      REDIS_URL: redis.url,
      DATABASE_URL,
      GATEWAY_RATE_LIMIT: '2/86400s',
    });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await ask(limited, {})).status);
    expect(statuses).toEqual([404, 404, 429]);
    await limited.close();
  });

  it('bounds refusals by address, and lets a valid key pass all the same', async () => {
    const gateway = await start({ GATEWAY_TRUSTED_PROXIES: '127.0.0.1' });
    try {
      const wrong = testKey(['read']).bearer;
      const from = (address: string, headers: Record<string, string>) =>
        ask(gateway, { 'x-forwarded-for': address, ...headers });
      const statuses = [];
      for (let i = 0; i < 5; i++) statuses.push((await from('192.0.2.1', i % 2 ? wrong : {})).status);
      expect(statuses).toEqual([401, 401, 401, 429, 429]);
      expect((await from('192.0.2.1', wrong)).headers.get('retry-after')).toMatch(/^[1-9]\d+$/);
      expect((await from('192.0.2.2', wrong)).status).toBe(401);
      expect((await from('192.0.2.1', key.bearer)).status).toBe(404);
      // The nearest that is no proxy of ours: what a client claims before that is not believed.
      expect((await from('192.0.2.9, 192.0.2.1', wrong)).status).toBe(429);
    } finally {
      await gateway.close();
    }
    const direct = await start();
    const claimed = [];
    for (let i = 0; i < 4; i++)
      claimed.push((await ask(direct, { 'x-forwarded-for': `192.0.2.${i}` })).status);
    expect(claimed).toEqual([401, 401, 401, 429]);
    await direct.close();
  });

  it('lets the fast lane pass while tokens are held, and leaves the rest to the router', async () => {
    const gateway = await start();
    try {
      const gate = gateway.app.get(AccessGate);
      const lane = (headers: Record<string, string>, url = '/v1/top-picks/a/swing', method = 'GET') =>
        gate.lane({ method, url, headers } as unknown as IncomingMessage);
      expect(lane(key.bearer)).toEqual({ pass: false });
      await ask(gateway);
      expect(lane(key.bearer)).toEqual({
        pass: true,
        headers: expect.objectContaining({
          'x-content-type-options': 'nosniff',
          vary: 'Authorization, X-API-Key',
        }),
        changing: expect.objectContaining({ 'ratelimit-policy': '"default";q=300;w=86400' }),
      });
      for (const refused of [
        lane({}),
        lane(testKey(['read']).bearer),
        lane({ ...key.bearer, 'x-api-key': key.key }),
        lane(key.bearer, '/v1/ops/streams'),
        lane(key.bearer, '/v1/%6Fps/streams'),
        lane(key.bearer, '/v1/portfolio/watchlist/A', 'PUT'),
      ])
        expect(refused).toEqual({ pass: false });
    } finally {
      await gateway.close();
    }
  });
});

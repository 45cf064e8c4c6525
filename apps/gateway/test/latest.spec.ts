import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import { pollUntil } from '@tapedeck/local-servers';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';
import { storeRun } from './support/store-run.js';

const PATH = '/v1/top-picks/sp500/swing';
const KEY = KEYS.topPicks('sp500', 'swing');

describe('the latest top picks', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T21:00:00Z',
      TOP_PICKS_RUNS: 'sp500/swing,nasdaq/swing',
    });
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  beforeEach(async () => {
    await servers.redisClient.flushall();
    await servers.redisClient.set(KEY, bytesOf(topPicksSnapshot()));
  });

  it('are the bytes of the key', async () => {
    const response = await gateway.get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.equals(bytesOf(JSON.parse(body.toString())))).toBe(true);
    expect(body.equals((await servers.redisClient.getBuffer(KEY)) ?? Buffer.of())).toBe(true);
  });

  it('are never those of a moment that the market clock has not reached', async () => {
    const [path, key] = ['/v1/top-picks/dow/swing', KEYS.topPicks('dow', 'swing')];
    const future = topPicksSnapshot({ universe: 'dow', asOf: '2018-02-14T21:00:00Z' });
    await servers.redisClient.set(key, bytesOf(future));
    const early = await gateway.get(path);
    expect(early.status).toBe(503);
    expect(await early.json()).toMatchObject({ title: expect.stringMatching(/not computed/i) });
    const now = topPicksSnapshot({ universe: 'dow' });
    await storeRun(servers.dataSource, now);
    const response = await gateway.get(path);
    expect(await response.json()).toMatchObject({ id: now.id, asOf: now.asOf });
    expect(response.headers.get('snapshot-source')).toBe('history');
  });

  it('T38: carry what a cache needs to know', async () => {
    const computedAt = new Date(Date.now() - 90_000).toISOString();
    await servers.redisClient.set(KEY, bytesOf(topPicksSnapshot({ computedAt })));
    const { headers } = await gateway.get(PATH);
    const age = Number(headers.get('age'));
    const maxAge = Number(/^max-age=(\d+), must-revalidate$/.exec(headers.get('cache-control') ?? '')?.[1]);
    expect(age).toBeGreaterThanOrEqual(90);
    expect(age).toBeLessThan(120);
    // The next one is due a day of market time after the clock's start, and the clock runs as the wall clock does.
    expect(maxAge - age).toBeGreaterThan(86_400 - 120);
    expect(maxAge - age).toBeLessThanOrEqual(86_400);
    expect(headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
    expect(headers.get('last-modified')).toBe(new Date(computedAt).toUTCString());
    expect(headers.get('snapshot-stale')).toBe('false');
    expect(headers.get('snapshot-source')).toBe('redis');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('are stale, and held for a second only, once their successor is overdue', async () => {
    const staleAfter = '2018-02-07T20:59:00Z';
    const computedAt = new Date().toISOString();
    const overdue = topPicksSnapshot({ nextExpectedAt: '2018-02-07T20:45:00Z', staleAfter, computedAt });
    await servers.redisClient.set(KEY, bytesOf(overdue));
    const { status, headers } = await gateway.get(PATH);
    expect(status).toBe(200);
    expect(headers.get('snapshot-stale')).toBe('true');
    expect(Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1])).toBe(
      Number(headers.get('age')) + 1,
    );
  });

  it.each<[string, (etag: string) => string]>([
    ['the tag', (etag) => etag],
    ['the tag as a weak one', (etag) => `W/${etag}`],
    ['a list with the tag', (etag) => `"other", ${etag}`],
    ['any tag', () => '*'],
  ])('are not sent again to who has %s', async (_, header) => {
    const first = await gateway.get(PATH);
    const etag = first.headers.get('etag') ?? '';
    const second = await gateway.get(PATH, { headers: { 'if-none-match': header(etag) } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    for (const name of ['etag', 'last-modified', 'snapshot-stale'])
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(second.headers.get('content-type')).toBeNull();
  });

  it('are sent again under a new tag when the key has changed', async () => {
    const etag = (await gateway.get(PATH)).headers.get('etag') ?? '';
    await servers.redisClient.set(KEY, bytesOf(topPicksSnapshot({ policy: 'other@2' })));
    const response = await gateway.get(PATH, { headers: { 'if-none-match': etag } });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBe(etag);
  });

  it('heed If-Modified-Since only where there is no If-None-Match', async () => {
    const since = { 'if-modified-since': (await gateway.get(PATH)).headers.get('last-modified') ?? '' };
    expect((await gateway.get(PATH, { headers: since })).status).toBe(304);
    const both = { ...since, 'if-none-match': '"other"' };
    expect((await gateway.get(PATH, { headers: both })).status).toBe(200);
    const earlier = { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' };
    expect((await gateway.get(PATH, { headers: earlier })).status).toBe(200);
    expect((await gateway.get(PATH, { headers: { 'if-modified-since': 'yesterday' } })).status).toBe(200);
  });

  it('have the same headers for HEAD, without a body', async () => {
    const get = await gateway.get(PATH);
    const head = await new Promise<{ headers: NodeJS.Dict<string | string[]>; body: string }>(
      (resolve, reject) => {
        const outgoing = request(gateway.url + PATH, { method: 'HEAD' }, (incoming) => {
          let body = '';
          incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
          incoming.on('end', () => resolve({ headers: incoming.headers, body }));
        });
        outgoing.on('error', reject).end();
      },
    );
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe(String((await get.arrayBuffer()).byteLength));
    expect(head.headers['etag']).toBe(get.headers.get('etag'));
  });

  it('come from history, marked, when the key was lost', async () => {
    const stored = await storeRun(
      servers.dataSource,
      topPicksSnapshot({ universe: 'nasdaq', asOf: '2018-02-06T21:00:00Z' }),
    );
    const response = await gateway.get('/v1/top-picks/nasdaq/swing');
    expect(response.status).toBe(200);
    expect(response.headers.get('snapshot-source')).toBe('history');
    expect(Buffer.from(await response.arrayBuffer()).equals(stored)).toBe(true);
  });

  it('are not what the key held before it was deleted', async () => {
    expect((await gateway.get(PATH)).status).toBe(200);
    await servers.redisClient.del(KEY);
    const response = await gateway.get(PATH);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(await response.json()).toMatchObject({ type: 'urn:tapedeck:problem:not-computed-yet' });
  });

  it.each([
    ['no JSON', 'not JSON'],
    ['JSON of another kind', '[1,2]'],
    ['a moment that is none', JSON.stringify({ ...topPicksSnapshot(), staleAfter: 'soon' })],
  ])('fall back to what was last served when the key holds %s', async (_, value) => {
    const good = await (await gateway.get(PATH)).text();
    await servers.redisClient.set(KEY, value);
    const response = await gateway.get(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('snapshot-source')).toBe('memory');
    expect(await response.text()).toBe(good);
  });
});

describe('the latest top picks by a market clock at 3600x', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    gateway = await startGateway({ ...servers.variables, MARKET_CLOCK: '2018-02-07T21:00:00Z@3600x' });
    await servers.redisClient.set(KEY, bytesOf(topPicksSnapshot({ computedAt: new Date().toISOString() })));
  });

  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  it('are held for the seconds of wall time in which the market gets to the next', async () => {
    // A gateway that has only just started may still be connecting to Redis.
    await pollUntil(async () => (await gateway.get(PATH)).ok || undefined, 10_000);
    const { headers } = await gateway.get(PATH);
    const maxAge = Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1]);
    expect(maxAge - Number(headers.get('age'))).toBeLessThanOrEqual(24);
    expect(maxAge).toBeGreaterThan(0);
  });

  it('of everything the provider has are still to come where nobody said what to rank', async () => {
    const response = await gateway.get('/v1/top-picks/all/intraday');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ type: 'urn:tapedeck:problem:not-computed-yet' });
    expect((await gateway.get('/v1/top-picks/nowhere/intraday')).status).toBe(404);
  });
});

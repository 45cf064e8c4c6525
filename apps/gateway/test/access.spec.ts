import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS } from '@tapedeck/contracts';
import { testKey } from './support/api-keys.js';
import {
  startGateway,
  startServers,
  type GatewayUnderTest,
  type Servers,
} from './support/gateway-under-test.js';
import { post, RECOMMENDATION } from './support/ingest.js';
import { rawRequest } from './support/raw-request.js';
import { bytesOf, topPicksSnapshot } from './support/snapshots.js';

const PICKS = '/v1/top-picks/sp500/swing';
const reader = testKey(['read']);
const ingester = testKey(['ingest']);
const admin = testKey(['admin']);
const all = testKey(['read', 'ingest', 'admin']);
const expired = testKey(['read'], { expiresAt: '2020-01-01T00:00:00Z' });
const stranger = testKey(['read', 'ingest', 'admin']);

/** Existing and missing, side by side: whoever may not see them sees no difference. */
const PAIRS: [method: string, existing: string, missing: string][] = [
  ['GET', PICKS, '/v1/top-picks/sp501/swing'],
  ['GET', PICKS, '/v1/none'],
  ['GET', '/docs-json', '/docs-none'],
  ['GET', '/health/data', '/health/none'],
  ['GET', '/v1/ops/streams', '/v1/ops/none'],
  ['GET', '/v1/%6Fps/streams', '/v1/%6Fps/none'],
  ['PUT', '/v1/portfolio/watchlist/AAPL', '/v1/portfolio/none/AAPL'],
  ['DELETE', '/v1/portfolio/holdings/AAPL', '/v1/none'],
  ['POST', '/v1/ai/recommendations', '/v1/ai/none'],
  ['POST', '/v1/ops/dead-letters/1-1/redrive', '/v1/ops/none'],
];

describe('a gateway with API keys', () => {
  let servers: Servers;
  let gateway: GatewayUnderTest;

  beforeAll(async () => {
    servers = await startServers();
    await servers.redisClient.set(KEYS.topPicks('sp500', 'swing'), bytesOf(topPicksSnapshot()));
    gateway = await startGateway({
      ...servers.variables,
      MARKET_CLOCK: '2018-02-07T22:00:00Z',
      GATEWAY_API_KEYS: [reader, ingester, admin, all, expired].map(({ line }) => line).join('\n'),
      GATEWAY_UNAUTHORIZED_LIMIT: '500/1s',
    });
  });
  afterAll(async () => {
    await gateway.close();
    await servers.stop();
  });

  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await gateway.get(path, { method, headers });
    const text = await response.text();
    const body = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>);
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };

  it('leaves open only what an orchestrator asks', async () => {
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
    for (const path of ['/health/data', '/docs', '/docs-json', PICKS, '/', '/health/live/'])
      expect([path, (await ask(path)).status]).toEqual([path, 401]);
  });

  it('takes a key from either header, and from neither when both are there', async () => {
    expect((await ask(PICKS, reader.bearer)).status).toBe(200);
    expect((await ask(PICKS, { authorization: `bearer  ${reader.key}` })).status).toBe(200);
    expect((await ask(PICKS, { 'x-api-key': reader.key })).status).toBe(200);
    const both = await ask(PICKS, { ...reader.bearer, 'x-api-key': reader.key });
    expect(both).toMatchObject({
      status: 400,
      body: { type: 'urn:tapedeck:problem:ambiguous-credentials' },
    });
  });

  it.each<[string, string, Record<string, string>]>([
    ['no key', 'missing', {}],
    ['an empty key', 'missing', { 'x-api-key': '' }],
    ['an unknown key', 'invalid', stranger.bearer],
    [
      'a known id with another secret',
      'invalid',
      { 'x-api-key': reader.key.slice(0, 20) + stranger.key.slice(20) },
    ],
    ['another scheme', 'invalid', { authorization: `Basic ${reader.key}` }],
    ['half a key', 'invalid', { 'x-api-key': reader.key.slice(0, -1) }],
    ['two keys in one', 'invalid', { 'x-api-key': `${reader.key}, ${reader.key}` }],
    ['an expired key', 'expired', expired.bearer],
  ])('answers 401 to %s: %s', async (_, reason, headers) => {
    const { status, headers: answered, body } = await ask(PICKS, headers);
    expect(status).toBe(401);
    expect(answered).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'www-authenticate':
        reason === 'missing' ? 'Bearer realm="tapedeck"' : 'Bearer realm="tapedeck", error="invalid_token"',
    });
    expect(body).toMatchObject({ type: 'urn:tapedeck:problem:unauthorized', reason });
    expect(JSON.stringify([body, answered])).not.toContain(reader.key.slice(21));
  });

  it.each([
    ['GET', PICKS, reader, [ingester, admin]],
    ['GET', '/health/data', reader, [ingester, admin]],
    ['GET', '/v1/ops/streams', admin, [reader, ingester]],
    ['PUT', '/v1/portfolio/watchlist/AAPL', admin, [reader, ingester]],
  ] as const)('%s %s needs its scope, and no other will do', async (method, path, right, wrong) => {
    expect((await ask(path, right.bearer, method)).status).toBe(200);
    expect((await ask(path, all.bearer, method)).status).toBe(200);
    for (const { bearer } of wrong) {
      const refused = await ask(path, bearer, method);
      expect(refused.status).toBe(403);
      expect(refused.headers['www-authenticate']).toMatch(
        /^Bearer realm="tapedeck", error="insufficient_scope", scope="(read|admin)"$/,
      );
    }
  });

  it('takes facts only from a key that may hand them in', async () => {
    const add = (headers: Record<string, string>) =>
      post(gateway, '/v1/ai/recommendations', RECOMMENDATION, headers).then(({ status }) => status);
    expect(await add(ingester.bearer)).toBe(202);
    expect([await add(reader.bearer), await add(admin.bearer), await add({})]).toEqual([403, 403, 401]);
  });

  it.each(PAIRS)('%s %s looks like %s to who may not see it', async (method, existing, missing) => {
    for (const bearer of [{}, stranger.bearer, reader.bearer, ingester.bearer, admin.bearer]) {
      const [one, other] = [await ask(existing, bearer, method), await ask(missing, bearer, method)];
      if (one.status !== 401 && one.status !== 403) continue;
      const plain = ({ status, headers, body }: typeof one) => ({
        status,
        body: { ...body, instance: '' },
        headers: { ...headers, date: '', 'content-length': '', ratelimit: '' },
      });
      expect(plain(other)).toEqual(plain(one));
    }
  });

  it('tells nobody without a key what the router can not read, nor what is too long', async () => {
    const ask401 = async (target: string) =>
      (await rawRequest(gateway.port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`))
        .status;
    expect(await ask401('/v1/top-picks/%E0%A4%A/swing')).toBe(401);
    expect(await ask401(`/${'x'.repeat(5_000)}`)).toBe(401);
    expect(await ask401('http://other.example/v1/ops/streams')).toBe(401);
    expect(await ask401('*')).toBe(401);
  });

  it('keeps what it answers out of caches that others share', async () => {
    expect((await ask(PICKS, reader.bearer)).headers['vary']).toContain('Authorization, X-API-Key');
  });
});

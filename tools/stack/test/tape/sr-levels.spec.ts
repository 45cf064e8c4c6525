import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger, type INestMicroservice } from '@nestjs/common';
import { KEYS, REQUESTS, SCOPES, SNAPSHOTS, STREAMS, TTL_MS } from '@tapedeck/contracts';
import { createGateway } from '@tapedeck/gateway';
import { pollUntil, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { MARKET_DATA_PROVIDER, openProvider, type MarketDataProvider } from '@tapedeck/market-data';
import { readConfig } from '@tapedeck/platform';
import { createSrLevels } from '@tapedeck/sr-levels';
import { Redis } from 'ioredis';

const CLOCK = '2024-03-06T15:30:30Z';
const ON_SCHEDULE = 2;
const MARKET = 'simulated:?seed=1&instruments=6';
const CLIENTS = 100;
/** The database that no service reads. */
const DESERTED = '/9';

type Gateway = Awaited<ReturnType<typeof createGateway>>;

/** Two replicas of the service and two gateways, as they run in production but for the process around them. */
describe('support and resistance, from bars to HTTP', () => {
  let server: LocalServer;
  let redis: Redis;
  let services: INestMicroservice[];
  let gateways: Gateway[];
  let urls: string[];
  /** Computed on schedule, and on request only. */
  let symbols: string[];
  let others: [string, string, string, string];
  let unanswered: Promise<Response>;

  function configFor(redisUrl: string) {
    return readConfig(['REDIS_URL', 'DATABASE_URL'], {
      REDIS_URL: redisUrl,
      // History keeps no levels: nothing here ever asks it.
      DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none',
      MANAGEMENT_PORT: '0',
      MARKET_DATA_URL: MARKET,
      MARKET_CLOCK: CLOCK,
      SR_LEVELS_MAX_SYMBOLS: String(ON_SCHEDULE),
    });
  }

  async function startService(): Promise<INestMicroservice> {
    const service = await createSrLevels(configFor(server.url));
    await service.listen();
    services.push(service);
    return service;
  }

  async function startGateway(redisUrl: string): Promise<string> {
    const gateway = await createGateway(configFor(redisUrl));
    gateways.push(gateway);
    await gateway.listen({ host: '127.0.0.1', port: 0 });
    return `http://127.0.0.1:${(gateway.getHttpServer().address() as AddressInfo).port}`;
  }

  beforeAll(async () => {
    Logger.overrideLogger(false);
    [services, gateways] = [[], []];
    server = await startRedis();
    redis = new Redis(server.url);
    const deserted = await startGateway(server.url + DESERTED);
    // Asked now, so that its time-out passes beside the other tests.
    unanswered = fetch(`${deserted}/v1/sr-levels/AAPL/1d`);
    urls = [await startGateway(server.url), await startGateway(server.url)];
    await Promise.all([startService(), startService()]);
    symbols = await pollUntil(onSchedule, 60_000).then((found) => found ?? []);
    const provider = await openProvider({ url: MARKET });
    const all = (await provider.instruments()).map(({ symbol }) => symbol);
    others = all.filter((symbol) => !symbols.includes(symbol)) as typeof others;
    // Jest runs number-heavy code ten times slower, and all apps here share one event loop: made now, bars do not block it
    // for so long that a gateway takes Redis to be away.
    for (const service of services)
      for (const symbol of others)
        await service
          .get<MarketDataProvider>(MARKET_DATA_PROVIDER, { strict: false })
          .bars({ symbol, timeframe: '1d', asOf: Date.parse('2024-03-06T00:00:00Z') });
  }, 90_000);

  afterAll(async () => {
    await Promise.all([...services, ...gateways].map((app) => app.close()));
    await redis.quit();
    await server.stop();
  });

  /** The symbols that are computed on schedule, once every scope of them is there. */
  async function onSchedule(): Promise<string[] | undefined> {
    const entries = await events();
    const done = entries.length === SCOPES.length * ON_SCHEDULE;
    return done ? [...new Set(entries.map(({ subject }) => subject.split('/')[0] ?? ''))] : undefined;
  }

  async function events(): Promise<{ subject: string; atMs: number }[]> {
    const entries = await redis.xrange(STREAMS.srLevels, '-', '+');
    return entries.map(([entryId, fields]) => ({
      subject: fields[fields.indexOf('subject') + 1] ?? '',
      atMs: Number(entryId.split('-')[0]),
    }));
  }

  /** When each event of a subject was written, by Redis' clock. */
  const writtenAt = async (subject: string) =>
    (await events()).filter((one) => one.subject === subject).map(({ atMs }) => atMs);
  const get = (path: string, init?: RequestInit, gateway = 0) => fetch(`${urls[gateway]}${path}`, init);

  it('serves what is computed on schedule: the bytes of the key, one event of each, its time to live', async () => {
    expect(symbols).toHaveLength(ON_SCHEDULE);
    for (const symbol of symbols)
      for (const scope of SCOPES) {
        const response = await get(`/v1/sr-levels/${symbol}/${scope}`);
        expect(response.status).toBe(200);
        const body = Buffer.from(await response.arrayBuffer());
        expect(body).toEqual(await redis.getBuffer(KEYS.srLevels(symbol, scope)));
        expect(await writtenAt(`${symbol}/${scope}`)).toHaveLength(1);
      }
    expect(await redis.xlen(REQUESTS.srLevels.stream)).toBe(0);
  });

  it('computes the levels of any other symbol once, however many ask however many gateways', async () => {
    const path = `/v1/sr-levels/${others[0]}/1d`;
    const responses = await Promise.all(
      Array.from({ length: CLIENTS }, (_, client) => get(path, {}, client % 2)),
    );
    const bodies = await Promise.all(responses.map((response) => response.text()));
    expect(bodies.filter((body) => body.includes('urn:tapedeck:problem'))).toEqual([]);
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    const key = KEYS.srLevels(others[0], '1d');
    expect(new Set(bodies)).toEqual(new Set([await redis.get(key)]));
    const [eventAt, ...more] = await writtenAt(`${others[0]}/1d`);
    expect(more).toEqual([]);
    const livesMs = (await redis.pexpiretime(key)) - (eventAt ?? 0);
    expect(Math.abs(livesMs - TTL_MS.srLevels['1d'])).toBeLessThan(1_000);
    // One request a gateway; the others waited for its answer.
    expect(await redis.xlen(REQUESTS.srLevels.stream)).toBeLessThanOrEqual(2);
  });

  it('answers with the headers of any latest read, and 304 to who has the bytes', async () => {
    const path = `/v1/sr-levels/${others[0]}/1d`;
    const { headers } = await get(path);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('etag')).toMatch(/^"[\w-]{22}(-gzip-\w+)?"$/);
    expect(headers.get('snapshot-stale')).toBe('false');
    expect(headers.get('snapshot-source')).toBe('redis');
    const maxAge = Number(/^max-age=(\d+), must-revalidate$/.exec(headers.get('cache-control') ?? '')?.[1]);
    // The next close is at midnight, 8.5 hours of market time away.
    expect(maxAge - Number(headers.get('age'))).toBeGreaterThan(8 * 3_600);
    const again = await get(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } }, 1);
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('computes them again where their successor is overdue, and serves the old ones where that cannot be', async () => {
    const [, symbol] = others;
    const key = KEYS.srLevels(symbol, '1d');
    await (await get(`/v1/sr-levels/${symbol}/1d`)).text();
    const fresh = JSON.parse((await redis.get(key)) ?? '') as { id: string; asOf: string };
    const old = { ...fresh, id: 'old', asOf: '2024-03-05T00:00:00Z', staleAfter: '2024-03-06T01:00:00Z' };
    const { lock, stream, type, subject } = SNAPSHOTS.srLevels(symbol, '1d');
    // As if the newest slot had not been computed: only what was asked for the day before is there.
    await redis.del(KEYS.slots(stream, type, subject));
    await redis.set(key, JSON.stringify(old));
    await redis.set(lock.key, 'another replica', 'PX', 60_000);
    const stale = await get(`/v1/sr-levels/${symbol}/1d`);
    expect([stale.status, stale.headers.get('snapshot-stale')]).toEqual([200, 'true']);
    expect(await stale.json()).toMatchObject({ id: 'old' });
    await redis.del(lock.key);
    await pollUntil(async () => {
      const renewed = await get(`/v1/sr-levels/${symbol}/1d`);
      const { id } = (await renewed.json()) as { id: string };
      return renewed.headers.get('snapshot-stale') === 'false' && id === fresh.id ? true : undefined;
    }, 10_000).then((renewed) => expect(renewed).toBe(true));
  });

  it('takes over from a replica that died with the lock of the levels', async () => {
    const { lock, key } = SNAPSHOTS.srLevels(others[2], '1d');
    await redis.set(lock.key, 'a replica that died', 'PX', 700);
    const response = await get(`/v1/sr-levels/${others[2]}/1d`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(await redis.get(key));
  });

  it.each([
    ['a symbol that the market lacks', 'NOPE/1d', 404, 'unknown-symbol'],
    ['a symbol that cannot be one', 'A%20B/1d', 422, 'invalid-parameter'],
    ['a scope that is none', 'ALDS/5m', 404, 'unknown-scope'],
    ['a moment of the past', 'ALDS/1d?asOf=2024-03-05T00:00:00Z', 422, 'invalid-parameter'],
  ])('refuses %s', async (_, path, status, type) => {
    const response = await get(`/v1/sr-levels/${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
    expect(await response.json()).toMatchObject({ type: `urn:tapedeck:problem:${type}` });
    expect(await redis.keys('lock:slot:*')).toEqual([]);
  });

  it('says so when sr-levels is away, and answers who still waits once it is back', async () => {
    const response = await unanswered;
    expect(response.status).toBe(504);
    expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(await response.json()).toMatchObject({
      type: 'urn:tapedeck:problem:levels-timeout',
      detail: expect.stringMatching(/sr-levels did not within 8 s/),
    });
    await Promise.all(services.splice(0).map((service) => service.close()));
    const waiting = get(`/v1/sr-levels/${others[3]}/1w`);
    await startService();
    const answered = await waiting;
    expect(answered.status).toBe(200);
    expect(await writtenAt(`${others[3]}/1w`)).toHaveLength(1);
    // The slots that were run before are on record: a restart makes no second event.
    expect(await writtenAt(`${symbols[0]}/1d`)).toHaveLength(1);
  }, 60_000);
});

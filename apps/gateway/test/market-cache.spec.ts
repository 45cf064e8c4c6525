import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, TTL_MS } from '@tapedeck/contracts';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { openProvider, SymbolsInUse, type MarketDataProvider } from '@tapedeck/market-data';
import { RedisCacheStore } from '@tapedeck/platform';
import { Redis } from 'ioredis';
import { startGateway, type GatewayUnderTest } from './support/gateway-under-test.js';

const SIMULATED = { url: 'simulated:?seed=1&instruments=3', calendar: 'XNYS' };
/** A source that can never be opened: what is answered all the same came out of the cache. */
const SHUT = { url: 'nowhere:', calendar: 'XNYS' };
const NOON = Date.parse('2024-03-06T17:00:00Z');
const NOBODY = 'postgresql://nobody@127.0.0.1:1/none';

interface Page {
  readonly items: readonly { closeTime: string; close: number }[];
  readonly nextCursor: string | null;
}

describe('bars out of the cache that the services fill', () => {
  let server: LocalServer;
  let redis: Redis;
  let provider: MarketDataProvider;
  let symbols: string[];
  let shut: GatewayUnderTest;
  let open: GatewayUnderTest;

  const gatewayOf = ({ url, calendar }: typeof SHUT) =>
    startGateway({
      REDIS_URL: server.url,
      DATABASE_URL: NOBODY,
      MARKET_DATA_URL: url,
      MARKET_CALENDAR: calendar,
      MARKET_CLOCK: `${new Date(NOON).toISOString()}@0.001x`,
    });

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
    provider = await openProvider(SIMULATED);
    symbols = (await provider.instruments()).map(({ symbol }) => symbol);
    const cache = { store: new RedisCacheStore(redis), note: () => undefined };
    const inUse = new SymbolsInUse(provider, { now: () => NOON }, { ...SHUT, cache });
    inUse.share([{ symbol: symbols[0] ?? '' }], new Date(NOON).toISOString(), {
      schedule: { calendar: provider.calendar, cadence: { kind: 'minutes', every: 1 } },
      graceMs: 60_000,
    });
    await inUse.settled();
    [shut, open] = await Promise.all([gatewayOf(SHUT), gatewayOf(SIMULATED)]);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([shut.close(), open.close()]);
    redis.disconnect();
    await server.stop();
  });

  it.each(['1m', '1d'] as const)('answers %s bars in use without the source', async (timeframe) => {
    const response = await shut.get(`/v1/bars/${symbols[0]}?timeframe=${timeframe}`);
    expect(response.status).toBe(200);
    const page = (await response.json()) as Page;
    const series = await provider.bars({ symbol: symbols[0] ?? '', timeframe, asOf: NOON, limit: 500 });
    expect(page.items.map(({ close }) => close)).toEqual([...series.close]);
    expect(page.nextCursor).not.toBeNull();
  });

  it('asks the source for what nobody shares, and for what reaches further back', async () => {
    for (const path of [`${symbols[1]}`, `${symbols[0]}?limit=5000`, `${symbols[0]}?timeframe=1w`])
      expect((await shut.get(`/v1/bars/${path}`)).status).toBe(503);
  });

  it('puts what it read of the source into the cache, and nothing of names that clients make up', async () => {
    expect((await open.get(`/v1/bars/${symbols[1]}?timeframe=1h`)).status).toBe(200);
    const leftMs = await redis.pttl(KEYS.bars(symbols[1] ?? '', '1h'));
    expect(Math.abs(leftMs - TTL_MS.bars['1h'])).toBeLessThan(1_000);
    expect((await open.get('/v1/bars/NONE')).status).toBe(404);
    expect(await redis.exists(KEYS.bars('NONE', '1d'))).toBe(0);
  });

  it('never shows the bars of another source, which the key may hold', async () => {
    const page = (await (await open.get(`/v1/bars/${symbols[0]}?timeframe=1d&limit=1`)).json()) as Page;
    const [close] = (await provider.bars({ symbol: symbols[0] ?? '', timeframe: '1d', asOf: NOON, limit: 1 }))
      .close;
    expect(page.items).toMatchObject([{ close }]);
    // Read anew and kept: the other gateway has lost them.
    expect((await shut.get(`/v1/bars/${symbols[0]}?timeframe=1d`)).status).toBe(503);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KEYS, TTL_MS } from '@tapedeck/contracts';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { CachedProvider, seenAt, type BarsQuery, type CacheEvent } from '@tapedeck/market-data';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { COMMAND_CONNECTION } from './redis.js';
import { RedisCacheStore } from './redis-cache-store.js';
import { DAY_MS, daily, FIRST_OPEN, RemoteSource } from './testing/remote-source.js';

const KEY = KEYS.bars('A', '1d');
const LOCK = KEYS.barsLock('A', '1d');
const END = FIRST_OPEN + 60 * DAY_MS;
const at = (bars: number) => FIRST_OPEN + bars * DAY_MS;

describe('remote market data cached in Redis', () => {
  let server: LocalServer;
  let redis: Redis;
  let source: RemoteSource;
  let wallMs: number;
  let events: CacheEvent[];

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url, COMMAND_CONNECTION);
    redis.on('error', () => undefined);
    await redis.connect();
  });

  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  beforeEach(async () => {
    await redis.flushall();
    source = new RemoteSource(daily('A', 60));
    wallMs = END + DAY_MS;
    events = [];
  });

  /** The cache as one process has it. */
  const process = (times = { lockMs: 10_000, patienceMs: 15_000 }) =>
    new CachedProvider({
      provider: source,
      source: 1,
      store: new RedisCacheStore(redis),
      note: (event) => events.push(event),
      times,
      wallNow: () => wallMs,
    });
  const ask = (query: Partial<BarsQuery> = {}) =>
    process().bars({ symbol: 'A', timeframe: '1d', asOf: END, ...query });
  const count = (event: CacheEvent) => events.filter((one) => one === event).length;

  it('reads the source once, however many processes and callers ask', async () => {
    let open = () => {};
    source.gate = new Promise((resolve) => (open = resolve));
    const processes = Array.from({ length: 6 }, () => process());
    const asked = processes.flatMap((one) =>
      Array.from({ length: 5 }, () => one.bars({ symbol: 'A', timeframe: '1d', asOf: END })),
    );
    while (source.asked.length === 0) await new Promise(setImmediate);
    open();
    for (const answer of await Promise.all(asked)) expect(answer).toEqual(source.series);
    expect(source.asked).toHaveLength(1);
    expect([count('shared'), count('hit'), count('read')]).toEqual([24, 5, 1]);
  });

  it('lives for the time of its timeframe from the read of the whole, added bars or not', async () => {
    await ask({ asOf: at(58) });
    expect(await redis.pttl(KEY)).toBeGreaterThan(TTL_MS.bars['1d'] - 5_000);
    wallMs += TTL_MS.bars['1d'] - 1_000;
    await ask({ asOf: at(59) });
    expect(await redis.pttl(KEY)).toBeLessThanOrEqual(1_000);
    await redis.del(KEY);
    await ask();
    expect(source.asked.map(({ after }) => after)).toEqual([undefined, at(57), undefined]);
    // Nothing found is asked again sooner.
    expect((await ask({ symbol: 'NONE' })).length).toBe(0);
    expect(await redis.pttl(KEYS.bars('NONE', '1d'))).toBeLessThanOrEqual(60_000);
  });

  it('asks for the new bars only, and for everything where the source has restated its past', async () => {
    await ask({ asOf: at(50) });
    expect(await ask()).toEqual(source.series);
    expect(source.asked.at(-1)).toMatchObject({ asOf: END, after: at(49) });
    source.series = daily('A', 62, 0.5);
    expect(await ask({ asOf: at(62) })).toEqual(source.series);
    expect(source.asked).toHaveLength(4);
    expect(await ask({ asOf: at(62) })).toEqual(source.series);
    expect(source.asked).toHaveLength(4);
  });

  it('does not take a bar that is late for one that will never come', async () => {
    wallMs = END + 1_000;
    source.series = daily('A', 59);
    expect((await ask()).length).toBe(59);
    source.series = daily('A', 60);
    expect((await ask()).length).toBe(60);
    wallMs = END + 3_600_000;
    source.series = daily('A', 60);
    await ask({ asOf: wallMs });
    const reads = source.asked.length;
    await ask({ asOf: wallMs - 10_000 });
    expect(source.asked).toHaveLength(reads);
  });

  it('takes over from a holder that died, and goes alone where one is silent for too long', async () => {
    await redis.set(LOCK, 'a dead holder', 'PX', 150);
    expect(await ask()).toEqual(source.series);
    expect([source.asked.length, count('holder-lost'), await redis.exists(LOCK)]).toEqual([1, 0, 0]);
    await redis.del(KEY);
    await redis.set(LOCK, 'a silent holder');
    const impatient = process({ lockMs: 50, patienceMs: 100 });
    expect(await impatient.bars({ symbol: 'A', timeframe: '1d', asOf: END })).toEqual(source.series);
    expect([count('holder-lost'), await redis.get(LOCK)]).toEqual([1, 'a silent holder']);
  });

  it('gives the lock back when the source fails, and lets the failure be seen', async () => {
    source.gate = Promise.reject(new Error('the vendor is down'));
    await expect(ask()).rejects.toThrow('the vendor is down');
    expect([await redis.exists(LOCK), await redis.exists(KEY)]).toEqual([0, 0]);
    source.gate = Promise.resolve();
    expect(await ask()).toEqual(source.series);
  });

  it.each([
    ['text', () => redis.set(KEY, 'no bars')],
    ['nothing', () => redis.set(KEY, '')],
    ['a list', () => redis.rpush(KEY, 'no bars')],
    ['half an entry', async () => redis.set(KEY, ((await redis.getBuffer(KEY)) as Buffer).subarray(0, 99))],
  ])('drops %s in its key, counts it, and reads anew', async (_, spoil) => {
    await ask();
    if (_ === 'a list') await redis.del(KEY);
    await spoil();
    expect(await ask()).toEqual(source.series);
    expect([count('corrupt'), source.asked.length]).toEqual([1, 2]);
    expect(await ask()).toEqual(source.series);
    expect(source.asked).toHaveLength(2);
  });

  it('goes straight to the source while Redis is away', async () => {
    const away = new Redis('redis://127.0.0.1:1', { ...COMMAND_CONNECTION, retryStrategy: () => null });
    away.on('error', () => undefined);
    await away.connect().catch(() => undefined);
    const provider = new CachedProvider({
      provider: source,
      source: 1,
      store: new RedisCacheStore(away),
      note: (event) => events.push(event),
    });
    const query = { symbol: 'A', timeframe: '1d', asOf: END } as const;
    expect(await provider.bars(query)).toEqual(source.series);
    expect(await provider.bars(query)).toEqual(source.series);
    // The second read does not try a store that has just failed.
    expect([source.asked.length, count('store-away')]).toEqual([2, 1]);
    away.disconnect();
  });

  it('answers what the source would have, whatever was asked before', async () => {
    const query = fc.record({
      asOf: fc.integer({ min: -1, max: 62 * 4 }).map((quarters) => FIRST_OPEN + (quarters * DAY_MS) / 4),
      limit: fc.option(fc.nat(70), { nil: undefined }),
      after: fc.option(
        fc.integer({ min: -1, max: 61 }).map((days) => at(days)),
        { nil: undefined },
      ),
      wall: fc.nat(62 * 4).map((quarters) => FIRST_OPEN + (quarters * DAY_MS) / 4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(query, { minLength: 1, maxLength: 12 }), async (queries) => {
        await redis.flushall();
        for (const { wall, ...one } of queries) {
          wallMs = wall;
          expect(await ask(one)).toEqual(seenAt(source.series, one.asOf, one.limit, one.after));
        }
      }),
      { numRuns: 60 },
    );
    expect(count('hit')).toBeGreaterThan(50);
  });

  it('refuses what no provider answers', async () => {
    await expect(ask({ asOf: Number.NaN })).rejects.toThrow(RangeError);
    await expect(ask({ limit: -1 })).rejects.toThrow(RangeError);
    expect(source.asked).toHaveLength(0);
  });

  it('shares a quote for a moment, and never one of a later moment', async () => {
    const quote = (asOf: number) => process().quote({ symbol: 'A', asOf });
    const first = await quote(END);
    expect(first).toEqual({
      symbol: 'A',
      at: END,
      price: source.series.close[59],
      spreadBps: 2.5,
      timeframe: null,
    });
    expect(await quote(END + 1_000)).toEqual(first);
    expect(source.quotesAsked).toBe(1);
    expect((await quote(END - DAY_MS))?.price).toBe(source.series.close[58]);
    // Older never replaces newer.
    expect(await quote(END + 1_000)).toEqual(first);
    expect(source.quotesAsked).toBe(2);
    await redis.set(
      KEYS.quote('A'),
      '{"source":1,"asOf":1,"quote":{"symbol":"A","at":2,"price":1,"spreadBps":null,"timeframe":null}}',
    );
    expect(await quote(END)).toEqual(first);
    expect([source.quotesAsked, count('corrupt')]).toEqual([3, 1]);
    expect(await redis.pttl(KEYS.quote('A'))).toBeLessThanOrEqual(TTL_MS.quote);
  });
});

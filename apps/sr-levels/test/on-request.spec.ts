import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KEYS, SNAPSHOTS, STREAMS, type Scope } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, MarketClock, type MarketDataProvider } from '@tapedeck/market-data';
import { LockService, SlotBusyError } from '@tapedeck/platform';
import { KnownSymbols } from '../src/request/known-symbols.js';
import { LevelsOnRequest } from '../src/request/levels-on-request.js';
import { LevelsPublisher } from '../src/run/levels-publisher.js';
import { startReplicas, type Replicas } from './support/replicas.js';

describe('levels on request', () => {
  let replicas: Replicas;
  let symbol: string;

  beforeAll(async () => {
    replicas = await startReplicas({
      MARKET_DATA_URL: 'simulated:?seed=1&instruments=4',
      MARKET_CLOCK: '2024-03-06T15:30:30Z',
    });
    const provider = replicas.contexts[0].get<MarketDataProvider>(MARKET_DATA_PROVIDER);
    symbol = (await provider.instruments())[0]?.symbol ?? '';
  });

  afterAll(() => replicas.stop());

  beforeEach(() => replicas.redis.flushall());

  const ask = (scope: Scope = '1d', replica: 0 | 1 = 0, of = symbol) =>
    replicas.contexts[replica].get(LevelsOnRequest).answer(of, scope);

  /** The same service with another clock, or a provider that has days only. */
  function askWith({ clock = '2024-03-06T15:30:30Z', days = false }, scope: Scope) {
    const [context] = replicas.contexts;
    const whole = context.get<MarketDataProvider>(MARKET_DATA_PROVIDER);
    const daily = { value: ['1d', '1w'] };
    const provider = days ? (Object.create(whole, { timeframes: daily }) as MarketDataProvider) : whole;
    const service = new LevelsOnRequest(
      MarketClock.parse(clock),
      provider,
      new KnownSymbols(provider),
      context.get(LevelsPublisher),
      context.get(LockService),
    );
    return service.answer(symbol, scope);
  }

  it('are computed once, however many ask however many replicas', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => ask('1d', index % 2 === 0 ? 0 : 1));
    for (const reply of await Promise.all(asked))
      expect(reply).toEqual({ outcome: 'published', reason: null, detail: '' });
    expect(await replicas.redis.xlen(STREAMS.srLevels)).toBe(1);
    const body = await replicas.redis.get(KEYS.srLevels(symbol, '1d'));
    expect(JSON.parse(body ?? '')).toMatchObject({ subject: `${symbol}/1d`, asOf: '2024-03-06T00:00:00Z' });
  });

  it('wait for a holder that died no longer than its lock lives', async () => {
    const { lock } = SNAPSHOTS.srLevels(symbol, '1d');
    await replicas.redis.set(lock.key, 'a replica that died', 'PX', 400);
    await expect(ask()).resolves.toMatchObject({ outcome: 'published' });
    expect(lock.ttlMs).toBeLessThan(6_000);
  });

  it('give up on a holder that never ends, and can be asked for again', async () => {
    const { lock } = SNAPSHOTS.srLevels(symbol, '1d');
    await replicas.redis.set(lock.key, 'another replica', 'PX', 60_000);
    await expect(ask()).rejects.toThrow(SlotBusyError);
    await replicas.redis.del(lock.key);
    await expect(ask()).resolves.toMatchObject({ outcome: 'published' });
  }, 20_000);

  it('are refused with the reason, and nothing is published', async () => {
    expect(await ask('1d', 0, 'NOPE')).toEqual({
      outcome: 'refused',
      reason: 'unknown-symbol',
      detail: 'simulated:?seed=1&instruments=4 has no instrument NOPE',
    });
    expect(await askWith({ days: true }, '15m')).toMatchObject({
      reason: 'unserved-scope',
      detail: expect.stringMatching(/has no 15m bars, and none to make them of; it has 1d, 1w$/),
    });
    expect(await askWith({ clock: '1990-01-02T12:00:00Z' }, '1d')).toMatchObject({
      reason: 'no-bars',
      detail: expect.stringMatching(/^no levels of \S+ on 1d bars: no bars up to 1990-01-02T00:00Z$/),
    });
    expect(await replicas.redis.exists(STREAMS.srLevels)).toBe(0);
    expect(await replicas.redis.keys('lock:*')).toEqual([]);
  });
});

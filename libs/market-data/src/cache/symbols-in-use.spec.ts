import { beforeEach, describe, expect, it } from '@jest/globals';
import { KEYS, TTL_MS } from '@tapedeck/contracts';
import { openProvider } from '../open-provider.js';
import type { MarketDataProvider } from '../provider/market-data.provider.js';
import { barsInCache } from './bars-in-cache.js';
import type { CacheEvent } from './cache-event.js';
import type { CacheStore } from './cache-store.js';
import { sourceMark } from './source-mark.js';
import { SymbolsInUse } from './symbols-in-use.js';

const SOURCE = { url: 'simulated:?seed=1&instruments=3', calendar: 'XNYS' };
const MARK = sourceMark(SOURCE);
const NOON = Date.parse('2024-03-06T17:00:00Z');
const text = (at: number) => new Date(at).toISOString();

/** Keeps what it is given, and for how long; it expires nothing by itself. */
class KeptStore implements CacheStore {
  readonly values = new Map<string, { value: Uint8Array; ttlMs: number }>();
  get = async (key: string) => this.values.get(key)?.value;
  set = async (key: string, value: Uint8Array, ttlMs: number) => void this.values.set(key, { value, ttlMs });
  delete = async (key: string) => void this.values.delete(key);
  lock = async () => true;
  unlock = async () => undefined;
}

describe('the symbols in use', () => {
  let provider: MarketDataProvider;
  let store: KeptStore;
  let events: CacheEvent[];
  let wallMs: number;
  let now: number;
  let inUse: SymbolsInUse;
  let symbol: string;

  beforeEach(async () => {
    provider = await openProvider(SOURCE);
    symbol = (await provider.instruments())[0]?.symbol ?? '';
    [store, events, wallMs, now] = [new KeptStore(), [], NOON, NOON];
    const cache = { store, note: (event: CacheEvent) => events.push(event) };
    inUse = new SymbolsInUse(provider, { now: () => now }, { ...SOURCE, cache }, () => wallMs);
  });

  const when = () => ({
    schedule: { calendar: provider.calendar, cadence: { kind: 'minutes', every: 1 } as const },
    graceMs: 120_000,
  });
  const share = async (asOf: number) => {
    inUse.share([{ symbol }], text(asOf), when());
    await inUse.settled();
  };
  const inCache = (source = MARK) => barsInCache({ store, note: (event) => events.push(event) }, source);
  const quote = () => JSON.parse(Buffer.from(store.values.get(KEYS.quote(symbol))?.value ?? []).toString());

  it('have the finest bars, days, and a price that says what it is, each for the life of its timeframe', async () => {
    await share(NOON);
    const lives = [...store.values].map(([key, { ttlMs }]) => [key, ttlMs]);
    expect(new Map(lives as [string, number][])).toEqual(
      new Map([
        [KEYS.bars(symbol, '1m'), TTL_MS.bars['1m']],
        [KEYS.bars(symbol, '1d'), TTL_MS.bars['1d']],
        [KEYS.quote(symbol), TTL_MS.bars['1m']],
      ]),
    );
    const [last] = (await provider.bars({ symbol, timeframe: '1m', asOf: NOON, limit: 1 })).close;
    expect(quote()).toEqual({
      source: MARK,
      asOf: NOON,
      quote: { symbol, at: NOON, price: last, spreadBps: null, timeframe: '1m' },
    });
  });

  it('answer a page of bars as the source would, and nothing that closed after the moment asked', async () => {
    await share(NOON);
    for (const timeframe of ['1m', '1d'] as const) {
      for (const asOf of [NOON, NOON - 3_600_000]) {
        const query = { symbol, timeframe, asOf, limit: 502 };
        const answer = await inCache().answer(query);
        expect(answer).toEqual(await provider.bars(query));
        expect(answer?.closeTime.at(-1)).toBeLessThanOrEqual(asOf);
      }
    }
    // Nobody knows yet what closes after the last share.
    expect(
      await inCache().answer({ symbol, timeframe: '1m', asOf: NOON + 60_000, limit: 502 }),
    ).toBeUndefined();
  });

  it('are not those of another source over the same store', async () => {
    await share(NOON);
    const other = inCache(sourceMark({ url: 'simulated:?seed=2', calendar: 'XNYS' }));
    expect(await other.answer({ symbol, timeframe: '1d', asOf: NOON, limit: 1 })).toBeUndefined();
    expect(events).toContain('foreign');
    expect(await inCache().answer({ symbol, timeframe: '1d', asOf: NOON, limit: 1 })).toBeDefined();
  });

  it('are renewed by later slots, not by each of a fast clock, and never by one of the past', async () => {
    await share(NOON);
    now = NOON + 60_000;
    wallMs += 1_000;
    await share(now);
    expect(quote()).toMatchObject({ asOf: NOON });
    wallMs += 4_000;
    await share(now);
    expect(quote()).toMatchObject({ asOf: NOON + 60_000, quote: { at: NOON + 60_000 } });
    store.values.clear();
    wallMs += 5_000;
    await share(NOON - 3_600_000);
    expect(store.values.size).toBe(0);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EVENT_TYPES,
  KEYS,
  parseSrLevelsData,
  SCOPES,
  STREAMS,
  TTL_MS,
  type Scope,
} from '@tapedeck/contracts';
import { pollUntil } from '@tapedeck/local-servers';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import { REDIS, SkippedSlotError, SlotBusyError, SlotLedger, type Slot } from '@tapedeck/platform';
import { decodeEntry } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';
import { scopeJournal, ScopeRuns } from '../src/run/scope-runs.js';
import { newestSlot } from '../src/schedule/scope-schedules.js';
import { startReplicas, type Replicas } from './support/replicas.js';

/** Wall time of a stream's entry, epoch ms. */
const writtenAt = (entryId = '') => Number(entryId.split('-')[0]);

const NOW = Date.parse('2024-03-06T15:30:30Z');

describe('a run of a scope', () => {
  let replicas: Replicas;
  let symbols: string[];
  let slots: Record<Scope, Slot>;

  beforeAll(async () => {
    replicas = await startReplicas({ MARKET_DATA_URL: 'simulated:?seed=1&instruments=5' });
    const provider = replicas.contexts[0].get<MarketDataProvider>(MARKET_DATA_PROVIDER);
    symbols = (await provider.instruments()).map(({ symbol }) => symbol);
    slots = Object.fromEntries(
      SCOPES.map((scope) => [scope, newestSlot(scope, provider.calendar, NOW)]),
    ) as typeof slots;
  });

  afterAll(() => replicas.stop());

  beforeEach(() => replicas.redis.flushall());

  const run = (scope: Scope, slot = slots[scope], replica: 0 | 1 = 0) =>
    replicas.contexts[replica].get(ScopeRuns).runOnce(scope, slot, symbols);
  const events = async () =>
    (await replicas.redis.xrange(STREAMS.srLevels, '-', '+')).map(([, fields]) => decodeEntry(fields));
  const lockOf = (scope: Scope) => KEYS.slotLock(EVENT_TYPES.srLevels, scope);

  it.each(SCOPES)(
    'puts sound levels of every symbol on %s bars in its key and on the stream',
    async (scope) => {
      await run(scope);
      const entries = await replicas.redis.xrange(STREAMS.srLevels, '-', '+');
      const published = await events();
      expect(published.map(({ subject }) => subject)).toEqual(symbols.map((symbol) => `${symbol}/${scope}`));
      // The appender goes on above the numbers it gave before the flush between two tests.
      const numbers = published.map(({ sequence }) => Number(sequence));
      expect(numbers).toEqual(symbols.map((_, index) => (numbers[0] ?? 0) + index));
      for (const [index, symbol] of symbols.entries()) {
        const key = KEYS.srLevels(symbol, scope);
        const snapshot = JSON.parse((await replicas.redis.get(key)) ?? '') as Record<string, unknown>;
        expect(snapshot).toMatchObject({ id: published[index]?.id, data: published[index]?.data });
        expect(Date.parse(String(snapshot['asOf']))).toBe(slots[scope].asOf);
        expect(parseSrLevelsData(snapshot['data'])).toMatchObject({ symbol, scope });
        // Both by Redis' clock, from the one step that wrote event and key.
        const livesMs = (await replicas.redis.pexpiretime(key)) - writtenAt(entries[index]?.[0]);
        expect(Math.abs(livesMs - TTL_MS.srLevels[scope])).toBeLessThan(1_000);
      }
      expect(await replicas.redis.exists(lockOf(scope))).toBe(0);
    },
  );

  it('makes one event of each symbol, however many replicas try the slot and however often', async () => {
    const tries = ([0, 1, 0, 1, 0, 1] as const).map((replica) => run('1d', slots['1d'], replica));
    for (const outcome of await Promise.allSettled(tries))
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SlotBusyError);
    await run('1d', slots['1d'], 1);
    expect(await events()).toHaveLength(symbols.length);
  });

  it('is finished by another replica when its holder dies in the middle', async () => {
    const mortal = await replicas.start();
    const dying = mortal.get(ScopeRuns).runOnce('1d', slots['1d'], symbols);
    const outcome = dying.then(
      () => 'finished',
      () => 'died',
    );
    await pollUntil(
      async () => ((await replicas.redis.xlen(STREAMS.srLevels)) >= 2 ? true : undefined),
      10_000,
    );
    mortal.get<Redis>(REDIS).disconnect();
    expect(await outcome).toBe('died');
    const done = (await events()).length;
    expect(done).toBeLessThan(symbols.length);
    await expect(run('1d', slots['1d'], 1)).rejects.toThrow(SlotBusyError);
    expect(await replicas.redis.pexpire(lockOf('1d'), 0)).toBe(1);
    await run('1d', slots['1d'], 1);
    expect((await events()).map(({ subject }) => subject)).toEqual(symbols.map((symbol) => `${symbol}/1d`));
  });

  it('shows again, without a second event, what expired before the slot was written down as done', async () => {
    await run('1d');
    const [symbol = ''] = symbols;
    const key = KEYS.srLevels(symbol, '1d');
    const before = JSON.parse((await replicas.redis.get(key)) ?? '') as { id: string; data: unknown };
    const { type, stream, subject } = scopeJournal('1d');
    await replicas.redis.del(key, KEYS.slots(stream, type, subject));
    await run('1d', slots['1d'], 1);
    expect(JSON.parse((await replicas.redis.get(key)) ?? '')).toMatchObject({
      id: before.id,
      data: before.data,
    });
    expect(await replicas.redis.pttl(key)).toBeGreaterThan(TTL_MS.srLevels['1d'] - 1_000);
    expect(await events()).toHaveLength(symbols.length);
  });

  it('is skipped with the reason where no symbol has levels, and leaves nothing behind', async () => {
    const past = { asOf: Date.UTC(1990, 0, 2), nextExpectedAt: Date.UTC(1990, 0, 3) };
    const refused = run('1d', past);
    await expect(refused).rejects.toThrow(SkippedSlotError);
    await expect(refused).rejects.toThrow(
      /no 1d levels of any of 5 symbols: 5 no-bars \(no levels of \S+ on 1d/,
    );
    expect(await events()).toHaveLength(0);
    const ledger = replicas.contexts[0].get(SlotLedger);
    expect(await ledger.hasRun(scopeJournal('1d'), past.asOf)).toBe(false);
  });
});

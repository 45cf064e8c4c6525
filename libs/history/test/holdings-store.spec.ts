import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HoldingsStore, HoldingVersionError } from '../src/index.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';

const DAY_MS = 86_400_000;
const MONDAY = Date.UTC(2018, 1, 5, 15);

describe('HoldingsStore', () => {
  let history: HistoryFixture;
  let store: HoldingsStore;
  let symbols = 0;
  beforeAll(async () => {
    history = await historyFixture();
    store = new HoldingsStore(history.dataSource);
  });
  afterAll(() => history.close());

  /** The ledger cannot be emptied, so each test holds symbols of its own. */
  const freshSymbol = () => `S${(symbols += 1)}`;
  const held = async (symbol: string, asOf: number, knownAt?: number) =>
    (await store.list({ asOf, knownAt })).find((holding) => holding.symbol === symbol);
  const put = (symbol: string, quantity: string, effectiveAt: number, averageCost = '101.25') =>
    store.put({ symbol, quantity, averageCost, effectiveAt });

  it('keeps the very digits that were entered, and counts the changes of a symbol', async () => {
    const symbol = freshSymbol();
    expect(await put(symbol, '10.50', MONDAY, '101.2500')).toMatchObject({
      symbol,
      version: 1,
      effectiveAt: MONDAY,
    });
    expect(await put(symbol, '-0.0000000001', MONDAY + 1)).toMatchObject({ version: 2 });
    expect(await held(symbol, MONDAY)).toEqual({
      symbol,
      quantity: '10.50',
      averageCost: '101.2500',
      currency: null,
      effectiveAt: MONDAY,
      openedAt: MONDAY,
      version: 1,
    });
    expect(await held(symbol, MONDAY + 1)).toMatchObject({ quantity: '-0.0000000001', openedAt: MONDAY });
  });

  it('T61: answers what was held at a moment, not what is held today', async () => {
    const symbol = freshSymbol();
    await put(symbol, '10', MONDAY);
    await put(symbol, '4', MONDAY + DAY_MS);
    await store.remove({ symbol, effectiveAt: MONDAY + 2 * DAY_MS });
    await put(symbol, '7', MONDAY + 3 * DAY_MS);
    const quantities = [];
    for (const day of [-1, 0, 1, 2, 3])
      quantities.push((await held(symbol, MONDAY + day * DAY_MS))?.quantity);
    expect(quantities).toEqual([undefined, '10', '4', undefined, '7']);
    expect(await held(symbol, MONDAY + 3 * DAY_MS)).toMatchObject({
      openedAt: MONDAY + 3 * DAY_MS,
      version: 4,
    });
  });

  it('takes a change for the past into the past, and shows the past as it was known before', async () => {
    const symbol = freshSymbol();
    const first = await put(symbol, '10', MONDAY + 2 * DAY_MS);
    await history.dataSource.query('SELECT pg_sleep(0.002)');
    await put(symbol, '3', MONDAY);
    expect((await held(symbol, MONDAY))?.quantity).toBe('3');
    expect(await held(symbol, MONDAY, first.recordedAt)).toBeUndefined();
    expect(await held(symbol, MONDAY + 2 * DAY_MS)).toMatchObject({ quantity: '10', openedAt: MONDAY });
    const [head] = await history.dataSource.query<{ quantity: string }[]>(
      'SELECT quantity FROM holdings WHERE symbol = $1',
      [symbol],
    );
    expect(head).toEqual({ quantity: '10' });
  });

  it('refuses a change made on the ground of an older version, and records nothing of it', async () => {
    const symbol = freshSymbol();
    await store.put({ symbol, quantity: '1', averageCost: '1', effectiveAt: MONDAY }, { expectedVersion: 0 });
    const stale = store.put(
      { symbol, quantity: '2', averageCost: '1', effectiveAt: MONDAY + 1 },
      { expectedVersion: 0 },
    );
    await expect(stale).rejects.toThrow(new HoldingVersionError(symbol, 0, 1));
    await expect(store.remove({ symbol, effectiveAt: MONDAY + 1 }, { expectedVersion: 7 })).rejects.toThrow(
      'expected version 7, found 1',
    );
    expect(await held(symbol, MONDAY + 1)).toMatchObject({ quantity: '1', version: 1 });
  });

  it('lets exactly one of many win who change the same version at once', async () => {
    const symbol = freshSymbol();
    const attempts = await Promise.allSettled(
      ['1', '2', '3', '4', '5', '6'].map((quantity) =>
        store.put({ symbol, quantity, averageCost: '1', effectiveAt: MONDAY }, { expectedVersion: 0 }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await held(symbol, MONDAY))?.version).toBe(1);
  });

  it('removes what is held, and says when nothing was', async () => {
    const symbol = freshSymbol();
    expect(await store.remove({ symbol, effectiveAt: MONDAY })).toBeUndefined();
    await put(symbol, '1', MONDAY);
    const removals = await Promise.all(
      [1, 2, 3].map(() => store.remove({ symbol, effectiveAt: MONDAY + 1 })),
    );
    expect(removals.filter((removal) => removal !== undefined)).toHaveLength(1);
    expect(await held(symbol, MONDAY + 1)).toBeUndefined();
  });

  it.each([
    'UPDATE holding_changes SET quantity = 1',
    'DELETE FROM holding_changes',
    'TRUNCATE holding_changes CASCADE',
  ])('the database refuses %s', async (statement) => {
    await put(freshSymbol(), '1', MONDAY);
    await expect(history.dataSource.query(statement)).rejects.toThrow(/holding_changes is append-only/);
  });

  it.each([
    ['NaN', '1'],
    ['Infinity', '1'],
    ['1', 'NaN'],
    ['1', '-0.01'],
  ])('T51: refuses the quantity %s at the cost %s', async (quantity, averageCost) => {
    const entry = { symbol: freshSymbol(), quantity, averageCost, effectiveAt: MONDAY };
    await expect(store.put(entry)).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('lists for every as-of and known-at what a replay of the edits gives', async () => {
    const edit = fc.record({
      symbol: fc.constantFrom('a', 'B', 'c'),
      day: fc.nat(6),
      quantity: fc.option(fc.integer({ min: -9, max: 9 }).map(String), { freq: 3 }),
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 7 }), fc.nat(7), async (edits, day) => {
        const prefix = `P${(round += 1)}`;
        const applied: typeof edits = [];
        for (const one of edits) {
          const symbol = prefix + one.symbol;
          const effectiveAt = MONDAY + one.day * DAY_MS;
          const recorded =
            one.quantity === null
              ? await store.remove({ symbol, effectiveAt })
              : await put(symbol, one.quantity, effectiveAt);
          if (recorded !== undefined) applied.push(one);
        }
        const newest = new Map<string, (typeof edits)[number]>();
        for (const one of applied)
          if (one.day <= day && one.day >= (newest.get(one.symbol)?.day ?? 0)) newest.set(one.symbol, one);
        const expected = [...newest.values()]
          .filter(({ quantity }) => quantity !== null)
          .map(({ symbol, quantity }) => [prefix + symbol, quantity])
          .sort(([a = ''], [b = '']) => ((a ?? '') < (b ?? '') ? -1 : 1));
        const listed = (await store.list({ asOf: MONDAY + day * DAY_MS })).filter(({ symbol }) =>
          symbol.startsWith(prefix),
        );
        expect(listed.map(({ symbol, quantity }) => [symbol, quantity])).toEqual(expected);
        const heads = await history.dataSource.query<{ symbol: string; quantity: string }[]>(
          `SELECT symbol, quantity FROM holdings WHERE symbol LIKE $1 ORDER BY symbol COLLATE "C"`,
          [`${prefix}%`],
        );
        const last = (await store.list({ asOf: MONDAY + 7 * DAY_MS })).filter(({ symbol }) =>
          symbol.startsWith(prefix),
        );
        expect(heads).toEqual(last.map(({ symbol, quantity }) => ({ symbol, quantity })));
      }),
      { numRuns: 25 },
    );
  });
});

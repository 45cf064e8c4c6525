import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PoliciesQuery } from '../src/index.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';
import { factId, storeFact } from './support/store-fact.js';

const FIRST = Date.UTC(2018, 1, 7, 12);
const DAY_MS = 86_400_000;

describe('policies', () => {
  let history: HistoryFixture;
  let query: PoliciesQuery;
  beforeAll(async () => {
    history = await historyFixture();
    query = new PoliciesQuery(history.dataSource);
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE rl_policies'));

  const store = (n: number, asOf: number, columns: Record<string, unknown> = {}) =>
    storeFact(history.dataSource, 'rl_policies', n, asOf, {
      universe: 'sp500',
      mode: 'swing',
      name: 'tuned',
      version: n,
      action: 'activated',
      allow_shorts: true,
      weights: '{"breakout": 0.1}',
      ...columns,
    });
  const active = async (asOf: number, knownAt?: number) =>
    (await query.activeAsOf({ universe: 'sp500', mode: 'swing', asOf, knownAt }))?.version;

  it.each<[string, Record<string, unknown>]>([
    ['version is 0', { version: 0 }],
    ['action nobody knows', { action: 'deleted' }],
    ['weights are none', { weights: '{}' }],
    ['weights are a list', { weights: '[1]' }],
  ])('T51: refuses a row whose %s', async (_, columns) => {
    await expect(store(1, FIRST, columns)).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('are in force from when they were activated until the next one is, and never before', async () => {
    await store(1, FIRST, { action: 'created' });
    await store(2, FIRST + DAY_MS);
    await store(3, FIRST + 2 * DAY_MS, { action: 'created' });
    await store(4, FIRST + 2 * DAY_MS, { universe: 'nasdaq' });
    await store(5, FIRST + 2 * DAY_MS, { mode: 'intraday' });
    await store(6, FIRST + 40 * DAY_MS);
    expect(await active(FIRST)).toBeUndefined();
    expect(await active(FIRST + DAY_MS - 1)).toBeUndefined();
    expect(await active(FIRST + DAY_MS)).toBe(2);
    expect(await active(FIRST + 40 * DAY_MS - 1)).toBe(2);
    expect(await active(FIRST + 40 * DAY_MS)).toBe(6);
    expect(await active(FIRST + 400 * DAY_MS)).toBe(6);
    expect(await active(FIRST + 400 * DAY_MS, FIRST)).toBeUndefined();
  });

  it('published at one moment count in the order of the tape', async () => {
    await store(9, FIRST, { sequence: 1 });
    await store(3, FIRST, { sequence: 2 });
    expect(await active(FIRST)).toBe(3);
  });

  it('are listed newest first, as they were written', async () => {
    await store(1, FIRST, { action: 'created', note: 'first' });
    await store(2, FIRST + 1, { version: 1 });
    await store(3, FIRST + 2, { name: 'other', version: 1 });
    expect((await query.list()).map(({ eventId }) => eventId)).toEqual([3, 2, 1].map(factId));
    expect(await query.list({ universe: 'sp500', mode: 'swing', name: 'tuned', version: 1 })).toEqual([
      expect.objectContaining({ action: 'activated' }),
      {
        eventId: factId(1),
        asOf: FIRST,
        universe: 'sp500',
        mode: 'swing',
        name: 'tuned',
        version: 1,
        action: 'created',
        allowShorts: true,
        weights: { breakout: 0.1 },
        note: 'first',
      },
    ]);
    expect(await query.list({ universe: 'none' })).toEqual([]);
  });
});

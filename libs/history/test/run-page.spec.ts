import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidCursorError, MAX_PAGE_SIZE, TopPicksRunsQuery, type RunItem } from '../src/index.js';
import { runPageStatement } from '../src/queries/run-page.js';
import { historyFixture, partitionsRead, storeRun, type HistoryFixture } from './support/history-fixture.js';

const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
const DAY_MS = 86_400_000;
const START = Date.parse('2017-11-01T21:00:00Z');

describe('pages of runs', () => {
  let history: HistoryFixture;
  let query: TopPicksRunsQuery;
  beforeAll(async () => {
    history = await historyFixture();
    query = new TopPicksRunsQuery(history.dataSource);
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE top_picks_runs, pick_contributions'));

  it('list newest first, filter, and tell what a run was', async () => {
    for (let n = 0; n < 5; n++) await storeRun(history.dataSource, { id: id(n), asOf: START + n * DAY_MS });
    await storeRun(history.dataSource, { id: id(9), asOf: START, universe: 'all', mode: 'intraday' });

    const first = await query.page({ universe: 'sp500', mode: 'swing', limit: 2 });
    expect(first.items.map((item) => item.id)).toEqual([id(4), id(3)]);
    const second = await query.page({ universe: 'sp500', mode: 'swing', limit: 3, cursor: first.nextCursor });
    expect(second.items.map((item) => item.id)).toEqual([id(2), id(1), id(0)]);
    expect(second.nextCursor).toBeUndefined();

    const range = await query.page({ from: START + DAY_MS, to: START + 2 * DAY_MS, limit: 10 });
    expect(range.items.map((item) => item.id)).toEqual([id(2), id(1)]);
    expect((await query.page({ mode: 'intraday', limit: 10 })).items.map((item) => item.id)).toEqual([id(9)]);
    expect((await query.page({ universe: 'none', limit: 10 })).items).toEqual([]);
    expect(await query.subjects()).toEqual([
      { universe: 'all', mode: 'intraday' },
      { universe: 'sp500', mode: 'swing' },
    ]);

    const [item] = (await query.page({ universe: 'all', limit: 1, include: 'data' })).items;
    expect(item).toMatchObject({
      asOf: '2017-11-01T21:00:00Z',
      sequence: 7,
      considered: 3,
      best: null,
      data: { picks: [] },
    });
    expect(first.items[0]).not.toHaveProperty('data');
  });

  it('neither repeat nor skip a run that was there, while others arrive', async () => {
    let next = 0;
    const arrive = (day: number, universe: string) =>
      storeRun(history.dataSource, { id: id(next++), universe, asOf: START + day * DAY_MS });
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('a', 'b')), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(days, days, fc.integer({ min: 1, max: 5 }), async (before, during, limit) => {
        await history.dataSource.query('TRUNCATE top_picks_runs');
        for (const [day, universe] of before) await arrive(day, universe);
        const there = await history.dataSource.query<{ id: string }[]>(
          'SELECT event_id AS id FROM top_picks_runs',
        );
        const shown: RunItem[] = [];
        let cursor: string | undefined;
        do {
          const page = await query.page({ limit, cursor });
          shown.push(...page.items);
          cursor = page.nextCursor;
          const newcomer = during.pop();
          if (newcomer) await arrive(...newcomer);
        } while (cursor !== undefined);
        const ids = shown.map((item) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(there.map((row) => row.id)));
        const keys = shown.map((item) => `${item.asOf} ${item.id}`);
        expect(keys).toEqual([...keys].sort().reverse());
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    '',
    'x',
    '!!',
    'MQ',
    Buffer.from('1_2').toString('base64url'),
    Buffer.from(`${'9'.repeat(16)}_${id(1)}`).toString('base64url'),
  ])('refuse the cursor %j', async (cursor) => {
    await expect(query.page({ limit: 1, cursor })).rejects.toThrow(InvalidCursorError);
  });

  it.each([0, -1, 1.5, Number.NaN, MAX_PAGE_SIZE + 1])('refuse the limit %p', async (limit) => {
    await expect(query.page({ limit })).rejects.toThrow(RangeError);
  });

  it('open only the partitions between from and to or the cursor, by the index', async () => {
    for (let month = 0; month < 12; month++)
      await storeRun(history.dataSource, { id: id(month), asOf: Date.UTC(2017, month, 15, 21) });
    const page = await query.page({ to: Date.UTC(2017, 6, 20), limit: 1 });
    const subjects = [{ universe: 'sp500', mode: 'swing' }];
    const request = { from: Date.UTC(2017, 5, 1), cursor: page.nextCursor, limit: 10 };
    expect(await partitionsRead(history.dataSource, runPageStatement(request, subjects))).toEqual([
      'top_picks_runs_2017_06',
      'top_picks_runs_2017_07',
    ]);
  });

  it('know which event ids are stored', async () => {
    await storeRun(history.dataSource, { id: id(1), asOf: START });
    expect(await query.storedEventIds([id(1), id(2)])).toEqual(new Set([id(1)]));
    expect(await query.storedEventIds([id(1)], { from: START + 1 })).toEqual(new Set());
    expect(await query.storedEventIds([id(1)], { from: START, to: START })).toEqual(new Set([id(1)]));
    expect(await query.storedEventIds([])).toEqual(new Set());
  });
});

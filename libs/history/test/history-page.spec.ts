import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  HistoryQuery,
  InvalidCursorError,
  MAX_PAGE_SIZE,
  PICK_CONTRIBUTIONS,
  TOP_PICKS_RUNS,
  type HistoryItem,
} from '../src/index.js';
import { pageStatement } from '../src/queries/history-page.js';
import { historyFixture, partitionsRead, storeRun, type HistoryFixture } from './support/history-fixture.js';

const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
const DAY_MS = 86_400_000;
const SWING = { universe: 'sp500', mode: 'swing' };
const START = Date.parse('2017-11-01T21:00:00Z');

describe('pages of runs', () => {
  let history: HistoryFixture;
  let query: HistoryQuery;
  beforeAll(async () => {
    history = await historyFixture();
    query = new HistoryQuery(history.dataSource, TOP_PICKS_RUNS);
  });
  afterAll(() => history.close());
  beforeEach(() => history.dataSource.query('TRUNCATE top_picks_runs, pick_contributions'));

  it('list newest first, filter, and tell what a run was', async () => {
    for (let n = 0; n < 5; n++) await storeRun(history.dataSource, { id: id(n), asOf: START + n * DAY_MS });
    await storeRun(history.dataSource, { id: id(9), asOf: START, universe: 'all', mode: 'intraday' });

    const first = await query.page({ match: SWING, limit: 2 });
    expect(first.items.map((item) => item.id)).toEqual([id(4), id(3)]);
    const second = await query.page({ match: SWING, limit: 3, cursor: first.nextCursor });
    expect(second.items.map((item) => item.id)).toEqual([id(2), id(1), id(0)]);
    expect(second.nextCursor).toBeUndefined();

    const range = await query.page({ from: START + DAY_MS, to: START + 2 * DAY_MS, limit: 10 });
    expect(range.items.map((item) => item.id)).toEqual([id(2), id(1)]);
    expect(
      (await query.page({ match: { mode: 'intraday' }, limit: 10 })).items.map((item) => item.id),
    ).toEqual([id(9)]);
    expect((await query.page({ match: { universe: 'none' }, limit: 10 })).items).toEqual([]);
    expect(await query.subjects()).toEqual([
      { universe: 'all', mode: 'intraday' },
      { universe: 'sp500', mode: 'swing' },
    ]);

    const [item] = (await query.page({ match: { universe: 'all' }, limit: 1, include: 'data' })).items;
    expect(item).toMatchObject({
      asOf: '2017-11-01T21:00:00Z',
      sequence: 7,
      considered: 3,
      bestSymbol: null,
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
        const shown: HistoryItem[] = [];
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
    const subjects = [SWING];
    const request = { from: Date.UTC(2017, 5, 1), cursor: page.nextCursor, limit: 10 };
    expect(
      await partitionsRead(history.dataSource, pageStatement(TOP_PICKS_RUNS, request, subjects)),
    ).toEqual(['top_picks_runs_2017_06', 'top_picks_runs_2017_07']);
  });

  it('show the rows of one event in their own order, across pages', async () => {
    const picks = new HistoryQuery(history.dataSource, PICK_CONTRIBUTIONS);
    await storeRun(history.dataSource, { id: id(1), asOf: START });
    for (let rank = 1; rank <= 5; rank++)
      await history.dataSource.query(
        `INSERT INTO pick_contributions (event_id, as_of, rank, universe, mode, symbol, side, score, entry, stop, targets,
           risk_reward, contributions, reasons)
         VALUES ($1, $2, $3, 'sp500', 'swing', $4, 'long', 1, 2, 1, '{3}', 1, '{}', '{a}')`,
        [id(1), new Date(START), rank, rank % 2 === 0 ? 'EVEN' : 'ODD'],
      );
    const ranks: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await picks.page({ limit: 2, cursor });
      ranks.push(...page.items.map((item) => item['rank']));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(ranks).toEqual([1, 2, 3, 4, 5]);
    const odd = await picks.page({ match: { symbol: 'ODD' }, limit: 10, include: 'data' });
    expect(odd.items[0]).toEqual({
      id: id(1),
      asOf: '2017-11-01T21:00:00Z',
      rank: 1,
      universe: 'sp500',
      mode: 'swing',
      symbol: 'ODD',
      side: 'long',
      score: 1,
      entry: 2,
      stop: 1,
      targets: [3],
      riskReward: 1,
      contributions: {},
      reasons: ['a'],
    });
    expect(odd.items.map((item) => item['rank'])).toEqual([1, 3, 5]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HistoryAccess, PublishedRunsQuery } from '../src/index.js';
import { historyFixture, storeRun, type HistoryFixture } from './support/history-fixture.js';

const CLOSE = Date.UTC(2018, 1, 6, 21);
const DAY_MS = 86_400_000;
const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

describe('published runs', () => {
  let history: HistoryFixture;
  beforeAll(async () => {
    history = await historyFixture();
    for (const n of [0, 1, 2]) await storeRun(history.dataSource, { id: id(n), asOf: CLOSE + n * DAY_MS });
    await storeRun(history.dataSource, { id: id(9), asOf: CLOSE, mode: 'positional' });
    for (const rank of [2, 1])
      await history.dataSource.query(
        `INSERT INTO pick_contributions VALUES ($1, $2, $3, 'sp500', 'swing', 'A', 'long', 1, 100, 95, '{110,120}', 2, '{}', '{}')`,
        [id(1), new Date(CLOSE + DAY_MS), rank],
      );
  });
  afterAll(() => history.close());

  const request = {
    universe: 'sp500',
    mode: 'swing',
    from: CLOSE,
    to: CLOSE + DAY_MS,
    known: [] as string[],
  };

  it('come with their picks by rank, also those without any, oldest first', async () => {
    const query = new PublishedRunsQuery(history.dataSource);
    const pick = { symbol: 'A', side: 'long', score: 1, entry: 100, stop: 95, targets: [110, 120] };
    expect(await query.list(request)).toEqual([
      { id: id(0), asOf: CLOSE, picks: [] },
      {
        id: id(1),
        asOf: CLOSE + DAY_MS,
        picks: [
          { rank: 1, ...pick },
          { rank: 2, ...pick },
        ],
      },
    ]);
    expect(await query.list({ ...request, known: [id(1)] })).toMatchObject([{ id: id(0) }]);
  });

  it('are read through an access that opens history when it is there', async () => {
    await expect(new HistoryAccess('').read(() => Promise.resolve(1))).rejects.toThrow(
      /DATABASE_URL.*not set/,
    );
    const access = new HistoryAccess(history.server.url);
    const list = () => access.read((dataSource) => new PublishedRunsQuery(dataSource).list(request));
    expect(await Promise.all([list(), list()])).toMatchObject([{ length: 2 }, { length: 2 }]);
    await access.close();
    await access.close();
  });
});

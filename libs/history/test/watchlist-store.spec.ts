import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WatchlistStore } from '../src/index.js';
import { historyFixture, type HistoryFixture } from './support/history-fixture.js';

describe('WatchlistStore', () => {
  let history: HistoryFixture;
  beforeAll(async () => {
    history = await historyFixture();
  });
  afterAll(() => history.close());

  it('adds, changes, lists and removes', async () => {
    const store = new WatchlistStore(history.dataSource);
    await store.put({ symbol: 'b', note: null });
    await store.put({ symbol: 'AAPL', note: 'earnings' });
    await store.put({ symbol: 'B', note: '' });
    await store.put({ symbol: 'AAPL', note: 'sold too early' });
    expect(await store.list()).toEqual([
      { symbol: 'AAPL', note: 'sold too early' },
      { symbol: 'B', note: '' },
      { symbol: 'b', note: null },
    ]);
    expect(await store.remove('AAPL')).toBe(true);
    expect(await store.remove('AAPL')).toBe(false);
    expect((await store.list()).map(({ symbol }) => symbol)).toEqual(['B', 'b']);
  });
});

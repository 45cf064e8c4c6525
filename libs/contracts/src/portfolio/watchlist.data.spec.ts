import { describe, expect, it } from '@jest/globals';
import { parseWatchlistData } from './watchlist.data.js';

const item = {
  symbol: 'AAPL',
  price: '155.15',
  priceAsOf: '2018-02-08T21:00:00Z',
  priceMissing: null,
  changePct: '-2.7516',
  dayHigh: '161',
  dayLow: '155.03',
  volume: 54390516,
  sessionDate: '2018-02-08',
  note: null,
};
const nothing = {
  ...item,
  price: null,
  priceAsOf: null,
  priceMissing: 'no bars',
  changePct: null,
  dayHigh: null,
  dayLow: null,
  volume: null,
  sessionDate: null,
};

describe('parseWatchlistData', () => {
  it('returns the same data', () => {
    const data = { items: [item, nothing] };
    expect(JSON.parse(JSON.stringify(parseWatchlistData(data)))).toEqual(data);
  });

  it.each([
    ['a price of zero', { ...item, price: '0' }, /price/],
    ['a price as a number', { ...item, price: 155.15 }, /price/],
    ['an infinite volume', { ...item, volume: Infinity }, /volume/],
    ['a negative volume', { ...item, volume: -1 }, /volume/],
    ['a price and a reason', { ...item, priceMissing: 'no bars' }, /reason/],
    ['neither', { ...nothing, priceMissing: null }, /reason/],
  ])('refuses %s', (_, plain, expected) => {
    expect(() => parseWatchlistData({ items: [plain] })).toThrow(expected);
  });
});

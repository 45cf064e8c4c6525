import { describe, expect, it } from '@jest/globals';
import { atClose, closeOf, daily, held } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const CLOSES = { X: { '2018-02-07': 10, '2018-02-08': 11 } };
const x = held('X', '30', '9', '2018-02-01');
const nowhere = held('NOWHERE', '10', '27', '2018-02-01');

describe('a missing price', () => {
  it('is shown as missing, never as zero, and the totals say what they leave out', () => {
    const data = valueOf(atClose('2018-02-08', [x, nowhere], CLOSES));
    expect(positionOf(data, 'NOWHERE')).toMatchObject({
      price: null,
      priceAsOf: null,
      priceMissing: 'no bars',
      cost: '270.00',
      marketValue: null,
      dayPnl: null,
      totalPnl: null,
      totalPnlPct: null,
      weightRatio: null,
      beta: null,
    });
    expect(data.missingPrices).toEqual([{ symbol: 'NOWHERE', reason: 'no bars' }]);
    expect(data.totals).toMatchObject({
      positions: 2,
      pricedPositions: 1,
      pricedShareRatio: '0.500000',
      unpriced: ['NOWHERE'],
      withoutDayPnl: ['NOWHERE'],
      cost: '540.00',
      pricedCost: '270.00',
      marketValue: '330.00',
      totalPnl: '60.00',
      totalPnlPct: '22.2222',
      dayPnl: '30.00',
    });
    expect(positionOf(data, 'X').weightRatio).toBe('1.000000');
  });

  it('of every position leaves nothing to add up: null, not zero', () => {
    const { totals, sectorExposure, drawdown } = valueOf(
      atClose('2018-02-08', [nowhere], {}, { cash: '100' }),
    );
    expect(totals).toMatchObject({ cost: '270.00', marketValue: null, grossExposure: null, totalPnl: null });
    expect(totals).toMatchObject({
      dayPnl: null,
      dayBase: null,
      equity: null,
      cash: '100.00',
      pricedShareRatio: '0.000000',
    });
    expect([sectorExposure, drawdown]).toEqual([[], null]);
  });

  it('T59: is not filled from a later one', () => {
    const data = valueOf(atClose('2018-02-06', [x], CLOSES));
    expect(data.missingPrices).toEqual([{ symbol: 'X', reason: 'no price by 2018-02-06T21:00:00Z' }]);
    const quoted = new Map([['X', { lastPrice: { price: 12, time: closeOf('2018-02-07') } }]]);
    expect(valueOf(atClose('2018-02-06', [x], {}, { markets: quoted })).missingPrices).toHaveLength(1);
  });

  it.each([NaN, 0, -1, Infinity])('is what a price of %p comes to', (price) => {
    const markets = new Map([['X', { series: daily('X', { '2018-02-08': price }) }]]);
    const data = valueOf(atClose('2018-02-08', [x], {}, { markets }));
    expect(data.missingPrices).toEqual([
      { symbol: 'X', reason: `the price of 2018-02-08T21:00:00Z is ${price}` },
    ]);
  });

  it('is what a price older than allowed comes to; otherwise it is carried forward and called stale', () => {
    const stale = valueOf(atClose('2018-02-09', [x], CLOSES));
    expect(positionOf(stale, 'X')).toMatchObject({
      price: '11',
      priceAsOf: '2018-02-08T21:00:00Z',
      priceIsStale: true,
      marketValue: '330.00',
      totalPnl: '60.00',
      dayPnl: null,
    });
    expect(stale.totals).toMatchObject({ withoutDayPnl: ['X'], dayPnl: null, unpriced: [] });
    const refused = valueOf(atClose('2018-02-09', [x], CLOSES, { priceNotBefore: closeOf('2018-02-09') }));
    expect(refused.missingPrices).toEqual([
      { symbol: 'X', reason: 'the last price is from 2018-02-08T21:00:00Z, too old to value by' },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { atClose, held } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const CLOSES = { X: { '2018-02-07': 10, '2018-02-08': 11 } };

describe('a quantity of zero', () => {
  it('is a flat position: no value, no profit, no weight, and nothing divided by zero', () => {
    const flat = held('FLAT', '0', '25', '2018-02-01');
    const data = valueOf(atClose('2018-02-08', [held('X', '1', '9', '2018-02-01'), flat], CLOSES));
    expect(positionOf(data, 'FLAT')).toMatchObject({
      side: 'flat',
      quantity: '0',
      price: null,
      priceMissing: null,
      cost: '0.00',
      marketValue: '0.00',
      dayPnl: '0.00',
      dayPnlPct: null,
      totalPnl: '0.00',
      totalPnlPct: null,
      weightRatio: '0.000000',
    });
    expect(data.missingPrices).toEqual([]);
    expect(data.totals).toMatchObject({
      positions: 2,
      pricedPositions: 2,
      unpriced: [],
      marketValue: '11.00',
    });
    expect(positionOf(data, 'X').weightRatio).toBe('1.000000');
    expect(data.sectorExposure).toMatchObject([{ positions: 1 }]);
  });

  it('beside a position without a price does not make its missing value a zero', () => {
    const holdings = [held('FLAT', '0', '25', '2018-02-01'), held('NOWHERE', '1', '9', '2018-02-01')];
    const { totals } = valueOf(atClose('2018-02-08', holdings, CLOSES));
    expect(totals).toMatchObject({ marketValue: null, totalPnl: null, dayPnl: null, unpriced: ['NOWHERE'] });
  });

  it('alone is a portfolio worth nothing', () => {
    const data = valueOf(atClose('2018-02-08', [held('X', '0.000', '25', '2018-02-01')], CLOSES));
    expect(data.totals).toMatchObject({
      marketValue: '0.00',
      dayPnl: '0.00',
      dayPnlPct: null,
      totalPnlPct: null,
    });
    expect(data).toMatchObject({ sectorExposure: [], drawdown: null, beta: null });
  });
});

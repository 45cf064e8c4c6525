import { describe, expect, it } from '@jest/globals';
import { atClose } from '../testing/market.js';
import { valueOf } from '../testing/value-of.js';

describe('an empty portfolio', () => {
  it('is worth zero, which is known, and has no ratios, which are not', () => {
    expect(valueOf(atClose('2018-02-08', [], {}))).toEqual({
      currency: 'USD',
      sessionDate: '2018-02-08',
      previousSessionDate: '2018-02-07',
      positions: [],
      totals: {
        positions: 0,
        pricedPositions: 0,
        pricedShareRatio: null,
        unpriced: [],
        withoutDayPnl: [],
        cost: '0.00',
        pricedCost: '0.00',
        marketValue: '0.00',
        longExposure: '0.00',
        shortExposure: '0.00',
        grossExposure: '0.00',
        netExposure: '0.00',
        dayPnl: '0.00',
        dayBase: '0.00',
        dayPnlPct: null,
        totalPnl: '0.00',
        totalPnlPct: null,
        cash: null,
        equity: null,
      },
      sectorExposure: [],
      drawdown: null,
      beta: null,
      missingPrices: [],
      splits: [],
    });
  });

  it('with cash is worth its cash', () => {
    const { totals } = valueOf(atClose('2018-02-08', [], {}, { cash: '1234.5' }));
    expect(totals).toMatchObject({ cash: '1234.50', equity: '1234.50', marketValue: '0.00' });
  });
});

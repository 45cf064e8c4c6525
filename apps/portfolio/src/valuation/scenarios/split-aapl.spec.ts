import { describe, expect, it } from '@jest/globals';
import { readFactorFiles, type Split } from '@tapedeck/market-data';
import { FACTOR_FILES, leanCloses, leanPresent, whereAbsent } from '../testing/lean-bars.js';
import { atClose, held, sessionOf, XNYS } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const HOUR_MS = 3_600_000;

(leanPresent ? describe : describe.skip)(`AAPL through its splits, on raw bars${whereAbsent}`, () => {
  const series = leanPresent ? leanCloses('AAPL', '2014-05-01', '2020-12-31') : undefined;
  const markets = new Map([['AAPL', { series }]]);
  const splits = async (): Promise<readonly Split[]> =>
    (await readFactorFiles(FACTOR_FILES, XNYS)).get('AAPL') ?? [];
  const bought = held('AAPL', '10', '630.25', '2014-06-02');

  it('2014-06-09, 7:1: ten shares are seventy, at a seventh of the cost each', async () => {
    const data = valueOf(atClose('2014-06-09', [bought], {}, { markets, splits: await splits() }));
    expect(positionOf(data, 'AAPL')).toMatchObject({
      quantity: '70',
      averageCost: '90.035714285714',
      price: '93.7',
      previousClose: '92.224285714286',
      cost: '6302.50',
      marketValue: '6559.00',
      totalPnl: '256.50',
      // 70 × 93.70 − 10 × 645.57
      dayPnl: '103.30',
      dayPnlPct: '1.6001',
    });
    expect(data.splits).toEqual([
      {
        symbol: 'AAPL',
        date: '2014-06-09',
        ratio: '7:1',
        source: 'factor-file',
        restated: ['holding', 'previousClose'],
        quantityBefore: '10',
        quantityAfter: '70',
        averageCostBefore: '630.25',
        averageCostAfter: '90.035714285714',
      },
    ]);
  });

  it('is not seen before the open of 2014-06-09, and does not tear price and quantity apart within the session', async () => {
    const known = { markets, splits: await splits() };
    const friday = valueOf(atClose('2014-06-06', [bought], {}, known));
    expect(positionOf(friday, 'AAPL')).toMatchObject({
      quantity: '10',
      price: '645.57',
      marketValue: '6455.70',
    });
    expect(friday.splits).toEqual([]);
    const { open } = sessionOf('2014-06-09');
    const early = valueOf({ ...atClose('2014-06-06', [bought], {}, known), asOf: open - HOUR_MS });
    expect(positionOf(early, 'AAPL')).toMatchObject({ quantity: '10', marketValue: '6455.70' });
    // Daily bars have only Friday's close yet: it is restated with the shares.
    const noon = valueOf({ ...atClose('2014-06-09', [bought], {}, known), asOf: open + HOUR_MS });
    expect(positionOf(noon, 'AAPL')).toMatchObject({
      quantity: '70',
      price: '92.224285714286',
      priceIsStale: true,
      marketValue: '6455.70',
      dayPnl: null,
    });
    expect(noon.splits).toMatchObject([{ restated: ['holding', 'price', 'previousClose'] }]);
  });

  it('2020-08-31, 4:1: five shares are twenty', async () => {
    const five = held('AAPL', '5', '430', '2020-08-03');
    const data = valueOf(atClose('2020-08-31', [five], {}, { markets, splits: await splits() }));
    expect(positionOf(data, 'AAPL')).toMatchObject({
      quantity: '20',
      averageCost: '107.5',
      cost: '2150.00',
      marketValue: '2580.80',
      totalPnl: '430.80',
      // 20 × 129.04 − 5 × 499.23
      dayPnl: '84.65',
    });
    expect(data.splits).toMatchObject([{ date: '2020-08-31', ratio: '4:1' }]);
  });

  it('both: one share of 2014 is twenty-eight, for what the one cost', async () => {
    const one = held('AAPL', '1', '630.25', '2014-06-02');
    const data = valueOf(atClose('2020-08-31', [one], {}, { markets, splits: await splits() }));
    expect(positionOf(data, 'AAPL')).toMatchObject({
      quantity: '28',
      averageCost: '22.508928571429',
      cost: '630.25',
      marketValue: '3613.12',
      totalPnl: '2982.87',
    });
    expect(data.splits.map(({ quantityBefore, quantityAfter }) => [quantityBefore, quantityAfter])).toEqual([
      ['1', '7'],
      ['7', '28'],
    ]);
  });

  it('bought on the day of the split: the shares are new ones already', async () => {
    const seventy = held('AAPL', '70', '92', '2014-06-09');
    const data = valueOf(atClose('2014-06-09', [seventy], {}, { markets, splits: await splits() }));
    expect(positionOf(data, 'AAPL')).toMatchObject({ quantity: '70', cost: '6440.00', totalPnl: '119.00' });
    expect(data.splits).toMatchObject([
      { restated: ['previousClose'], quantityBefore: '70', quantityAfter: '70' },
    ]);
  });
});

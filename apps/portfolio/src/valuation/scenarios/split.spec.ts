import { describe, expect, it } from '@jest/globals';
import { splitsInSeries, type Split } from '@tapedeck/market-data';
import { atClose, daily, held, sessionOf, XNYS } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const RAW = { '2018-02-06': 80, '2018-02-07': 82, '2018-02-08': 41.5 };
const ADJUSTED = { '2018-02-06': 40, '2018-02-07': 41, '2018-02-08': 41.5 };
const series = daily('X', RAW, ADJUSTED);

const splitOn = (date: string, newShares: number, oldShares: number): Split => ({
  symbol: 'X',
  date,
  effectiveAt: sessionOf(date).open,
  newShares,
  oldShares,
  source: 'provider',
});

describe('a split', () => {
  it('found in the adjusted closes restates what was entered before it', () => {
    const data = valueOf(
      atClose(
        '2018-02-08',
        [held('X', '3', '79.99', '2018-02-06')],
        {},
        {
          markets: new Map([['X', { series }]]),
          splits: splitsInSeries(series, XNYS),
        },
      ),
    );
    expect(positionOf(data, 'X')).toMatchObject({
      quantity: '6',
      averageCost: '39.995',
      cost: '239.97',
      marketValue: '249.00',
      totalPnl: '9.03',
      dayPnl: '3.00',
    });
    expect(data.splits).toMatchObject([{ date: '2018-02-08', ratio: '2:1', source: 'adjusted-close' }]);
  });

  it('in reverse may leave a fraction of a share; value and cost stay exact', () => {
    const data = valueOf(
      atClose(
        '2018-02-08',
        [held('X', '10', '2', '2018-02-06')],
        { X: { '2018-02-07': 2.05, '2018-02-08': 6.3 } },
        {
          splits: [splitOn('2018-02-08', 1, 3)],
        },
      ),
    );
    expect(positionOf(data, 'X')).toMatchObject({
      quantity: '3.333333333333',
      averageCost: '6',
      previousClose: '6.15',
      cost: '20.00',
      marketValue: '21.00',
      dayPnl: '0.50',
    });
  });

  it('of a short makes more shares to give back', () => {
    const data = valueOf(
      atClose(
        '2018-02-08',
        [held('X', '-3', '85', '2018-02-06')],
        {},
        {
          markets: new Map([['X', { series }]]),
          splits: [splitOn('2018-02-08', 2, 1)],
        },
      ),
    );
    expect(positionOf(data, 'X')).toMatchObject({
      quantity: '-6',
      marketValue: '-249.00',
      totalPnl: '6.00',
      dayPnl: '-3.00',
    });
  });

  it('of the future is not known, and of another symbol does not matter', () => {
    const others = [splitOn('2018-02-09', 2, 1), { ...splitOn('2018-02-08', 5, 1), symbol: 'Y' }];
    const data = valueOf(
      atClose('2018-02-07', [held('X', '3', '79.99', '2018-02-06')], { X: RAW }, { splits: others }),
    );
    expect(positionOf(data, 'X')).toMatchObject({ quantity: '3', marketValue: '246.00' });
    expect(data.splits).toEqual([]);
  });

  it('given twice is refused', () => {
    const twice = [splitOn('2018-02-08', 2, 1), splitOn('2018-02-08', 2, 1)];
    expect(() => valueOf(atClose('2018-02-08', [], {}, { splits: twice }))).toThrow(
      'a second one of X on 2018-02-08',
    );
  });
});

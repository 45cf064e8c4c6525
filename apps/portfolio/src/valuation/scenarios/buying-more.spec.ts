import { describe, expect, it } from '@jest/globals';
import { atClose, held } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const CLOSES = { X: { '2018-02-07': 104, '2018-02-08': 107 } };
const before = held('X', '10', '100', '2018-02-01');

describe('buying more', () => {
  it('counts the new shares from what they cost, the old ones from the previous close', () => {
    // The five came for 15 × 102 − 10 × 100 = 530, so the day made 10 × 3 + 5 × 107 − 530.
    const data = valueOf(
      atClose('2018-02-08', [held('X', '15', '102', '2018-02-08')], CLOSES, {
        holdingsAtPreviousClose: [before],
      }),
    );
    expect(positionOf(data, 'X')).toMatchObject({ dayPnl: '35.00', dayPnlPct: '2.2293', totalPnl: '75.00' });
    expect(data.totals.dayBase).toBe('1570.00');
  });

  it('from nothing counts from the cost alone', () => {
    const data = valueOf(atClose('2018-02-08', [held('X', '3', '106.50', '2018-02-08')], CLOSES));
    expect(positionOf(data, 'X')).toMatchObject({ dayPnl: '1.50', totalPnl: '1.50', dayPnlPct: '0.4695' });
  });

  it('of a corrected cost with the same shares moves no profit of the day', () => {
    const corrected = held('X', '10', '90', '2018-02-08');
    const data = valueOf(atClose('2018-02-08', [corrected], CLOSES, { holdingsAtPreviousClose: [before] }));
    expect(positionOf(data, 'X')).toMatchObject({ dayPnl: '30.00', totalPnl: '170.00' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { atClose, held } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const CLOSES = { AAPL: { '2018-02-07': 159.54, '2018-02-08': 155.15 } };
const before = held('AAPL', '10', '101.25', '2018-02-01');
const after = held('AAPL', '6', '101.25', '2018-02-08', { openedAt: before.openedAt });

describe('a partial sell', () => {
  it('leaves the rest at its average cost, with the profit of the rest', () => {
    const data = valueOf(atClose('2018-02-08', [after], CLOSES, { holdingsAtPreviousClose: [before] }));
    expect(positionOf(data, 'AAPL')).toMatchObject({
      quantity: '6',
      averageCost: '101.25',
      openedAt: '2018-02-01T15:30:00Z',
      cost: '607.50',
      marketValue: '930.90',
      totalPnl: '323.40',
      totalPnlPct: '53.2346',
      // 6 × (155.15 − 159.54); what the four were sold for is not known, and not guessed.
      dayPnl: '-26.34',
      dayPnlPct: '-2.7517',
    });
    expect(data.totals).toMatchObject({
      cost: '607.50',
      marketValue: '930.90',
      dayPnl: '-26.34',
      dayBase: '957.24',
    });
  });

  it('of a short is a partial cover', () => {
    const short = held('AAPL', '-10', '160', '2018-02-01');
    const covered = held('AAPL', '-4', '160', '2018-02-08');
    const data = valueOf(atClose('2018-02-08', [covered], CLOSES, { holdingsAtPreviousClose: [short] }));
    expect(positionOf(data, 'AAPL')).toMatchObject({ cost: '-640.00', totalPnl: '19.40', dayPnl: '17.56' });
  });
});

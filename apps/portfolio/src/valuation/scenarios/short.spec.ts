import { describe, expect, it } from '@jest/globals';
import { atClose, held } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const CLOSES = { X: { '2018-02-07': 47, '2018-02-08': 45 }, Y: { '2018-02-07': 10, '2018-02-08': 10.01 } };

describe('a short', () => {
  it('is worth less than nothing and gains as the price falls', () => {
    const data = valueOf(
      atClose(
        '2018-02-08',
        [held('X', '-10', '50', '2018-02-01'), held('Y', '100', '9.50', '2018-02-01')],
        CLOSES,
      ),
    );
    expect(positionOf(data, 'X')).toMatchObject({
      side: 'short',
      quantity: '-10',
      cost: '-500.00',
      marketValue: '-450.00',
      totalPnl: '50.00',
      totalPnlPct: '10.0000',
      dayPnl: '20.00',
      dayPnlPct: '4.2553',
    });
    expect(data.totals).toMatchObject({
      cost: '450.00',
      marketValue: '551.00',
      longExposure: '1001.00',
      shortExposure: '450.00',
      grossExposure: '1451.00',
      netExposure: '551.00',
      totalPnl: '101.00',
      // On what both cost, 500 + 950.
      totalPnlPct: '6.9655',
      dayPnl: '21.00',
      dayBase: '1470.00',
    });
  });

  it('that was a long in the morning has kept nothing of it', () => {
    const input = atClose('2018-02-08', [held('X', '-4', '50', '2018-02-08')], CLOSES, {
      holdingsAtPreviousClose: [held('X', '10', '40', '2018-02-01')],
    });
    expect(positionOf(valueOf(input), 'X')).toMatchObject({
      totalPnl: '20.00',
      dayPnl: '20.00',
      dayPnlPct: '10.0000',
    });
  });
});

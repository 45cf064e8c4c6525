import { describe, expect, it } from '@jest/globals';
import { atClose, held, sessionOf } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

const CLOSES = { NEW: { '2018-02-08': 21.5 }, OLD: { '2018-02-07': 10, '2018-02-08': 11 } };

describe('the first day of a symbol', () => {
  it('has no previous close, so the day of what was held before is not known', () => {
    // Received before it was listed.
    const data = valueOf(
      atClose(
        '2018-02-08',
        [held('NEW', '10', '20', '2018-02-07'), held('OLD', '1', '9', '2018-02-01')],
        CLOSES,
      ),
    );
    expect(positionOf(data, 'NEW')).toMatchObject({
      previousClose: null,
      marketValue: '215.00',
      totalPnl: '15.00',
      dayPnl: null,
      dayPnlPct: null,
    });
    expect(data.totals).toMatchObject({
      dayPnl: '1.00',
      dayBase: '10.00',
      withoutDayPnl: ['NEW'],
      totalPnl: '17.00',
    });
  });

  it('needs none for what was bought on it', () => {
    const data = valueOf(atClose('2018-02-08', [held('NEW', '10', '20', '2018-02-08')], CLOSES));
    expect(positionOf(data, 'NEW')).toMatchObject({
      previousClose: null,
      dayPnl: '15.00',
      dayPnlPct: '7.5000',
    });
  });

  it('may be the first session of all', () => {
    const session = { ...sessionOf('2018-02-08'), previousDate: null };
    const data = valueOf(atClose('2018-02-08', [held('NEW', '1', '20', '2018-02-08')], CLOSES, { session }));
    expect(data).toMatchObject({ previousSessionDate: null, drawdown: { since: '2018-02-08', gaps: 0 } });
  });
});

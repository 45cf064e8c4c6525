import { describe, expect, it } from '@jest/globals';
import { atClose, duringOf, held, sessionOf } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

/** Monday 2018-02-19 was Presidents' Day. */
const CLOSES = { X: { '2018-02-15': 100, '2018-02-16': 101.5, '2018-02-20': 99.25 } };
const x = held('X', '8', '90', '2018-02-01');

describe('a holiday', () => {
  it('does not count: Tuesday is measured from Friday', () => {
    const data = valueOf(atClose('2018-02-20', [x], CLOSES));
    expect(data).toMatchObject({ sessionDate: '2018-02-20', previousSessionDate: '2018-02-16' });
    expect(positionOf(data, 'X')).toMatchObject({
      previousClose: '101.5',
      dayPnl: '-18.00',
      dayPnlPct: '-2.2167',
    });
  });

  it('shows the session before it: not stale, with that session’s profit', () => {
    const monday = { ...atClose('2018-02-16', [x], CLOSES), asOf: duringOf('2018-02-16') + 3 * 86_400_000 };
    const position = positionOf(valueOf(monday), 'X');
    expect(position).toMatchObject({
      price: '101.5',
      priceIsStale: false,
      previousClose: '100',
      dayPnl: '12.00',
    });
  });

  it('may hide what was bought over it: the cost counts, not Friday’s close', () => {
    const overnight = sessionOf('2018-02-20').open - 3_600_000;
    const bought = held('X', '8', '100', '2018-02-20', { effectiveAt: overnight, openedAt: overnight });
    const data = valueOf(atClose('2018-02-20', [bought], CLOSES, { holdingsAtPreviousClose: [] }));
    expect(positionOf(data, 'X')).toMatchObject({ dayPnl: '-6.00', dayPnlPct: '-0.7500' });
  });
});

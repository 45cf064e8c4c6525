import { describe, expect, it } from '@jest/globals';
import { atClose, held, XNYS } from '../testing/market.js';
import { valueOf } from '../testing/value-of.js';

const DATES = XNYS.sessions('2018-02-01', '2018-02-28').map(({ date }) => date);
const session = (at: number, dayPnl: string, dayBase: string) => ({
  date: DATES[at] as string,
  previousDate: DATES[at - 1] ?? null,
  dayPnl,
  dayBase,
});
/** Today, 2018-02-08, is the sixth session: 10 × (11 − 10) on 100. */
const CLOSES = { X: { '2018-02-07': 10, '2018-02-08': 11 } };
const x = held('X', '10', '9', '2018-02-01');
const drawdownOf = (earlierSessions: ReturnType<typeof session>[], holdings = [x]) =>
  valueOf(atClose('2018-02-08', holdings, CLOSES, { earlierSessions })).drawdown;

describe('drawdown', () => {
  it('is measured on the index of the sessions’ returns, as computed by hand', () => {
    // +20 %, −25 %, +10 %, −50 %, 0 %, and today +10 %.
    const found = drawdownOf([
      session(0, '20', '100'),
      session(1, '-50', '200'),
      session(2, '1', '10'),
      session(3, '-500', '1000'),
      session(4, '0', '50'),
    ]);
    expect(found).toEqual({
      since: '2018-02-01',
      sessions: 6,
      gaps: 0,
      // 1.2 × 0.75 × 1.1 × 0.5 × 1.1
      current: '0.544500',
      peak: '1.200000',
      currentRatio: '-0.546250',
      // 0.495 / 1.2 − 1
      maxDrawdownRatio: '-0.587500',
      troughDate: '2018-02-06',
    });
  });

  it('starts from one: a fall on the first day is a drawdown', () => {
    expect(drawdownOf([session(4, '-10', '100')])).toMatchObject({
      since: '2018-02-07',
      peak: '1.000000',
      maxDrawdownRatio: '-0.100000',
      current: '0.990000',
      troughDate: '2018-02-07',
    });
  });

  it('does not move with money that comes or goes', () => {
    // A hundred made ten, then ninety thousand were put in and made nothing.
    expect(drawdownOf([session(3, '10', '100'), session(4, '0', '90110')])).toMatchObject({
      current: '1.210000',
      maxDrawdownRatio: '0.000000',
      troughDate: null,
    });
  });

  it('says how often sessions are missing between those recorded, today included', () => {
    expect(drawdownOf([session(0, '1', '100'), session(2, '1', '100')])).toMatchObject({
      sessions: 3,
      gaps: 2,
    });
    expect(drawdownOf([session(4, '0', '0')])).toMatchObject({ since: '2018-02-08', sessions: 1, gaps: 0 });
  });

  it('is unknown before any return, and leaves out a day that is not known', () => {
    expect(drawdownOf([], [])).toBeNull();
    const unpriced = held('NONE', '1', '1', '2018-02-01');
    expect(drawdownOf([session(4, '-10', '100')], [unpriced])).toMatchObject({
      sessions: 1,
      current: '0.900000',
    });
  });

  it('of more than everything stops at nothing', () => {
    expect(drawdownOf([session(3, '-150', '100'), session(4, '50', '100')])).toMatchObject({
      current: '0.000000',
      maxDrawdownRatio: '-1.000000',
    });
  });

  it('refuses sessions out of order, and a session that is still to come', () => {
    expect(() => drawdownOf([session(2, '1', '1'), session(1, '1', '1')])).toThrow(
      'received 2018-02-02 after 2018-02-05',
    );
    expect(() => drawdownOf([session(5, '1', '1')])).toThrow('received 2018-02-08 after 2018-02-08');
    expect(() => drawdownOf([session(2, 'NaN', '1')])).toThrow(RangeError);
  });
});

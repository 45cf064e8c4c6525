import { describe, expect, it } from '@jest/globals';
import type { BarSeries } from '@tapedeck/market-data';
import { atClose, daily, held, sessionOf, XNYS, type Closes } from '../testing/market.js';
import { positionOf, valueOf } from '../testing/value-of.js';

/** 61 closes, 60 returns: the market goes +2 %, −1 % in turn. */
const DATES = XNYS.sessions('2017-11-01', '2018-02-08')
  .slice(-61)
  .map(({ date }) => date);
const TODAY = '2018-02-08';

/** Closes that follow the market's return times a factor, from 100. */
function following(factor: number, dates: readonly string[] = DATES): Closes {
  let close = 100;
  return Object.fromEntries(
    dates.map((date, at) => [date, (close *= at === 0 ? 1 : 1 + factor * (at % 2 === 1 ? 0.02 : -0.01))]),
  );
}

const universe = (...members: BarSeries[]) => ({ name: 'u', members });
/** Equal weights of 0.5 and 1.5 times the market's return: the market itself. */
const MARKET = universe(daily('P', following(0.5)), daily('Q', following(1.5)));
const long = held('A', '1', '1', '2017-11-20');

describe('beta', () => {
  it('is the slope on the universe’s equal-weight return', () => {
    const data = valueOf(atClose(TODAY, [long], { A: following(2) }, { universe: MARKET }));
    expect(positionOf(data, 'A').beta).toBeCloseTo(2, 5);
    expect(data.beta).toEqual({
      value: 2,
      universe: 'u',
      sessions: 252,
      coveredShareRatio: '1.000000',
      leavesOut: [],
    });
  });

  it('agrees with covariance over variance worked out by hand', () => {
    // The asset earns 3 % after the first rise of every four sessions, else nothing. Per cycle of the market (2, −1, 2, −1),
    // mean 0.5: deviations 1.5, −1.5, 1.5, −1.5; asset (3, 0, 0, 0), mean 0.75: deviations 2.25, −0.75, −0.75, −0.75.
    // Covariation 3.375 + 1.125 − 1.125 + 1.125 = 4.5, variation 9: beta 0.5.
    let close = 100;
    const closes = Object.fromEntries(DATES.map((date, at) => [date, (close *= at % 4 === 1 ? 1.03 : 1)]));
    const data = valueOf(atClose(TODAY, [long], { A: closes }, { universe: MARKET }));
    expect(positionOf(data, 'A').beta).toBe(0.5);
  });

  it('of the portfolio weighs each by its value, shorts with their sign, cash as zero', () => {
    const closes = { A: following(2), B: following(0.5) };
    const priceOf = (symbol: keyof typeof closes) => closes[symbol][TODAY] as number;
    const holdings = [held('A', '4', '1', '2017-11-20'), held('B', '-1', '1', '2017-11-20')];
    const [a, b] = [4 * priceOf('A'), -priceOf('B')];
    const beta = (cash?: string) =>
      valueOf(atClose(TODAY, holdings, closes, { universe: MARKET, cash })).beta?.value;
    expect(beta()).toBeCloseTo((2 * a + 0.5 * b) / (a + b), 5);
    expect(beta('1000')).toBeCloseTo((2 * a + 0.5 * b) / (a + b + 1000), 5);
    expect(beta('-100000')).toBeUndefined();
  });

  it('needs sixty common returns; what has fewer is left out, and said to be', () => {
    const closes = { A: following(2), LATE: following(1, DATES.slice(1)) };
    const holdings = [long, held('LATE', '1', '1', '2017-11-20')];
    const data = valueOf(atClose(TODAY, holdings, closes, { universe: MARKET }));
    expect(positionOf(data, 'LATE').beta).toBeNull();
    expect(data.beta).toMatchObject({ value: 2, leavesOut: ['LATE'] });
    expect(Number(data.beta?.coveredShareRatio)).toBeLessThan(1);
    expect(valueOf(atClose(TODAY, [long], { A: closes.LATE }, { universe: MARKET })).beta).toBeNull();
  });

  it('does not take a split for a crash, and is unknown without a universe', () => {
    const raw = Object.fromEntries(
      Object.entries(following(2)).map(([date, close]) => [date, date < '2018-01-16' ? close * 7 : close]),
    );
    const date = '2018-01-16';
    const { open: effectiveAt } = sessionOf(date);
    const split = { symbol: 'A', date, effectiveAt, newShares: 7, oldShares: 1, source: 'provider' } as const;
    const data = valueOf(atClose(TODAY, [long], { A: raw }, { universe: MARKET, splits: [split] }));
    expect(positionOf(data, 'A').beta).toBeCloseTo(2, 5);
    expect(valueOf(atClose(TODAY, [long], { A: raw }))).toMatchObject({
      beta: null,
      positions: [{ beta: null }],
    });
  });
});

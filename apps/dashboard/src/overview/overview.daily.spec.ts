import { describe, expect, it } from '@jest/globals';
import { parseDashboardOverviewData } from '@tapedeck/contracts';
import type { OverviewMember } from './overview-input.js';
import { computeOverview } from './overview.calculator.js';
import { dailyInput } from './testing/overview-of.js';
import { daily, walk, type DailyOptions } from './testing/series.js';
import { sessionOf } from './testing/sessions.js';

const member = (
  symbol: string,
  closes: readonly number[],
  sector = '',
  options: DailyOptions = {},
): OverviewMember => ({ symbol, sector, daily: daily(symbol, closes, options) });

describe('an overview by daily bars', () => {
  const members = [
    member('UP', [10, 10, 11], 'Tech', { volume: 100 }),
    member('DOWN', [200, 250, 225], 'Energy', { volume: 10 }),
    member('FLAT', [50, 50, 50], 'Tech', { volume: 0 }),
    member('MORE', [4, 5, 6], '', { volume: 1000 }),
  ];
  const data = computeOverview(dailyInput(members, 2));

  it('is what the contract says, and says that it is at the last close', () => {
    expect(parseDashboardOverviewData(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(data).toMatchObject({ basis: 'daily', pricesAsOf: '2016-01-06T21:00:00Z', considered: 4 });
    expect(data).toMatchObject({ included: 4, excluded: [], limited: [], unclassified: 1 });
  });

  it('counts who rose and who fell', () => {
    expect(data.breadth).toMatchObject({ advancers: 2, decliners: 1, unchanged: 1 });
  });

  it('has an equal-weight index from 100 at its base', () => {
    // Second session: (0 + 25 + 0 + 25) / 4 = 12.5 %; third: (10 − 10 + 0 + 20) / 4 = 5 %.
    expect(data.index).toEqual({
      level: 118.125,
      previousLevel: 112.5,
      changePct: 5,
      base: 100,
      baseAsOf: '2016-01-04T21:00:00Z',
      members: 4,
    });
  });

  it('starts the index where it is told to', () => {
    const later = computeOverview(dailyInput(members, 2, { indexBaseTime: sessionOf(1).close }));
    expect(later.index).toMatchObject({ level: 105, previousLevel: 100, changePct: 5 });
    expect(later.index.baseAsOf).toBe('2016-01-05T21:00:00Z');
  });

  it('orders sectors, movers and volume', () => {
    expect(data.sectors).toEqual([
      { sector: 'Tech', members: 2, changePct: 5, advancers: 1, decliners: 0 },
      { sector: 'Energy', members: 1, changePct: -10, advancers: 0, decliners: 1 },
    ]);
    expect(data.gainers).toEqual([
      { symbol: 'MORE', price: 6, changePct: 20 },
      { symbol: 'UP', price: 11, changePct: 10 },
    ]);
    expect(data.losers).toEqual([{ symbol: 'DOWN', price: 225, changePct: -10 }]);
    expect(data.volumeLeaders.map(({ symbol, turnover }) => [symbol, turnover])).toEqual([
      ['MORE', 6000],
      ['DOWN', 2250],
      ['UP', 1100],
    ]);
  });

  it('leaves unknown what a short history cannot tell', () => {
    expect(data.breadth).toMatchObject({ newHighs: 0, newLows: 0, highLowMembers: 0 });
    expect(data.breadth.above20).toEqual({ above: 0, of: 0, ratio: null });
    expect(data.volatility).toMatchObject({ indexPct: null, medianMemberPct: null, members: 0 });
    expect(data.relativeVolume).toEqual({ median: null, members: 0 });
  });
});

describe('figures over a long history', () => {
  const at = (n: number, last: number) => [...Array<number>(n).fill(100), last];

  it('counts highs and lows against 252 sessions before, no fewer', () => {
    const members = [
      member('HIGH', at(252, 103)),
      member('LOW', at(252, 97)),
      member('NEAR', at(252, 100)),
      member('YOUNG', at(251, 103), '', { from: 1 }),
      member('OLDHIGH', [120, ...at(251, 103)]),
      member('FARHIGH', [120, ...at(252, 103)].slice(1)),
    ];
    expect(computeOverview(dailyInput(members, 252)).breadth).toMatchObject({
      newHighs: 2,
      newLows: 1,
      highLowMembers: 5,
    });
  });

  it('measures the averages with the price in them', () => {
    const members = [member('A', at(19, 101)), member('B', at(19, 99)), member('C', at(19, 100))];
    const { breadth } = computeOverview(dailyInput(members, 19));
    expect(breadth.above20).toEqual({ above: 1, of: 3, ratio: 0.3333 });
    expect(breadth.above50).toEqual({ above: 0, of: 0, ratio: null });
  });

  it('annualises the deviation of 20 log returns', () => {
    const zigzag = Array.from({ length: 21 }, (_, i) => (i % 2 === 0 ? 100 : 102));
    const { volatility } = computeOverview(dailyInput([member('A', zigzag)], 20));
    // ± ln 1.02 in turn, mean 0: deviation ln 1.02 × √(20 / 19), × √252.
    const expected = 100 * Math.log(1.02) * Math.sqrt(20 / 19) * Math.sqrt(252);
    expect(volatility.medianMemberPct).toBeCloseTo(expected, 3);
    expect(volatility.indexPct).toBeCloseTo(expected, 3);
    expect(
      computeOverview(dailyInput([member('A', zigzag.slice(1), '', { from: 1 })], 20)).volatility.members,
    ).toBe(0);
  });

  it('takes turnover over the mean of the 20 sessions before', () => {
    const volume = [...Array<number>(20).fill(100), 350];
    const { volumeLeaders, relativeVolume } = computeOverview(
      dailyInput([member('A', Array<number>(21).fill(7), '', { volume })], 20),
    );
    expect(volumeLeaders[0]).toEqual({ symbol: 'A', volume: 350, turnover: 2450, relativeVolume: 3.5 });
    expect(relativeVolume).toEqual({ median: 3.5, members: 1 });
  });

  it('sees through a split that the adjusted close accounts for', () => {
    const clean = walk(3, 260);
    const raw = clean.map((close, i) => (i < 200 ? close * 7 : close));
    const volume = clean.map((_, i) => (i < 200 ? 1000 : 7000));
    const whole = computeOverview(dailyInput([member('A', clean, 'S', { volume: 7000 })], 259));
    const split = member('A', raw, 'S', { adjClose: clean.map((close) => close * 0.31), volume });
    const adjusted = computeOverview(dailyInput([split], 259));
    expect(adjusted.limited).toEqual([]);
    expect(adjusted.index.level).toBeCloseTo(whole.index.level, 3);
    expect(adjusted.volatility.indexPct).toBeCloseTo(whole.volatility.indexPct as number, 3);
    expect(adjusted.volumeLeaders[0]?.relativeVolume).toBeCloseTo(
      whole.volumeLeaders[0]?.relativeVolume as number,
      3,
    );
    expect(adjusted.breadth).toEqual(whole.breadth);
  });
});

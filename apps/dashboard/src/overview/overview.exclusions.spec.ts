import { describe, expect, it } from '@jest/globals';
import type { Pick } from '@tapedeck/contracts';
import { ImplausibleOverviewError } from './implausible-overview.error.js';
import type { OverviewMember } from './overview-input.js';
import { computeOverview } from './overview.calculator.js';
import { dailyInput } from './testing/overview-of.js';
import { daily, minutes, walk, type DailyOptions } from './testing/series.js';
import { sessionOf } from './testing/sessions.js';

const LAST = 29;
const closes = walk(1, LAST + 1);
const member = (symbol: string, values = closes, options: DailyOptions = {}): OverviewMember => ({
  symbol,
  sector: '',
  daily: daily(symbol, values, options),
});
const sound = ['P', 'Q', 'R', 'S', 'T', 'U', 'V'].map((symbol) => member(symbol));
const beside = (one: OverviewMember) => computeOverview(dailyInput([one, ...sound], LAST));
const broken = (column: 'close' | 'volume' | 'high', value: number) => {
  const one = daily('X', closes);
  one[column][7] = value;
  return { symbol: 'X', sector: '', daily: one };
};

describe('members in no figure', () => {
  it.each<[string, OverviewMember, string, string | RegExp]>([
    ['no series', { symbol: 'X', sector: '' }, 'missing', 'no daily bars'],
    ['an empty series', member('X', []), 'missing', 'no daily bars'],
    [
      'bars of the future only',
      member('X', [1, 2], { from: 99 }),
      'missing',
      'no daily bars up to 2016-02-02',
    ],
    ['one bar only', member('X', [5], { from: LAST }), 'missing', 'only one bar, of 2016-02-02'],
    ['no last bar', member('X', closes.slice(1)), 'stale', 'no bar at 2016-02-02, last is 2016-02-01'],
    ['a close that is NaN', broken('close', NaN), 'implausible', /^bar of 2016-01-11 cannot be: .*close NaN/],
    ['a negative volume', broken('volume', -5), 'implausible', /volume -5$/],
    ['a high under the low', broken('high', 0.01), 'implausible', /high 0\.01/],
    [
      'a last close of 100 times',
      member('X', [...closes.slice(0, -1), 9999]),
      'implausible',
      /went from .* to 9999/,
    ],
  ])('%s', (_, one, kind, reason) => {
    const { excluded, included, considered } = beside(one);
    const expected = typeof reason === 'string' ? reason : expect.stringMatching(reason);
    expect(excluded).toEqual([{ symbol: 'X', kind, reason: expected }]);
    expect([included, considered]).toEqual([7, 8]);
  });
});

describe('members in some figures', () => {
  const long = walk(2, 260);
  const among = (values: readonly number[], options: DailyOptions = {}) =>
    computeOverview(dailyInput([member('X', [...values], options), member('Y', long)], 259));

  it('begin after a split that the prices do not account for', () => {
    const data = among(long.map((close, i) => (i < 100 ? close * 4 : close)));
    expect(data.limited).toEqual([
      {
        symbol: 'X',
        reason: expect.stringMatching(/^close went from .* to .* on 2016-04-13, a split not adjusted/),
      },
    ]);
    expect(data.included).toBe(2);
    expect(data.breadth).toMatchObject({ highLowMembers: 1, above200: { of: 1 }, above50: { of: 2 } });
  });

  it('begin after the way down of a spike', () => {
    const data = among(long.map((close, i) => (i === 100 ? close * 100 : close)));
    expect(data.limited[0]?.reason).toMatch(/on 2016-04-14/);
  });

  it('begin with the first adjusted close', () => {
    const data = among(long, { adjClose: long.map((close, i) => (i < 50 ? NaN : close / 2)) });
    expect(data.limited).toEqual([
      { symbol: 'X', reason: 'no adjusted close before 2016-02-23: bars before it do not count' },
    ]);
    expect(data.breadth.above200.of).toBe(2);
    expect(data.breadth.highLowMembers).toBe(1);
  });

  it('move against the last close known where the one before is missing', () => {
    const data = among(long, { without: [257, 258] });
    expect(data.limited).toEqual([
      { symbol: 'X', reason: 'no bar at 2016-09-18: its change is since 2016-09-16' },
    ]);
    const change = 100 * ((long[259] as number) / (long[256] as number) - 1);
    const shown = [...data.gainers, ...data.losers].find(({ symbol }) => symbol === 'X');
    expect(shown?.changePct).toBeCloseTo(change, 3);
  });
});

describe('an input that nothing can be made of', () => {
  it('is an error and never an empty overview', () => {
    const run = (members: readonly OverviewMember[]) => () => computeOverview(dailyInput(members, LAST));
    expect(run([])).toThrow(ImplausibleOverviewError);
    expect(run([{ symbol: 'X', sector: '' }])).toThrow(
      'none of 1 members can be used (1 missing, 0 stale, 0 implausible), like X: no daily bars',
    );
    expect(run([broken('close', NaN)])).toThrow(ImplausibleOverviewError);
  });

  it('is one when most members are stale, though some are not', () => {
    const stale = ['A', 'B'].map((symbol) => member(symbol, closes.slice(1)));
    expect(() => computeOverview(dailyInput([...stale, member('C')], LAST))).toThrow(
      '2 of 3 members with bars are stale, like A: no bar at 2016-02-02',
    );
    expect(computeOverview(dailyInput([...stale, member('C'), member('D')], LAST)).included).toBe(2);
  });

  it('is none where bars ended long ago, of however many: they are listed, and in no figure', () => {
    const ended = ['A', 'B', 'C'].map((symbol) => member(symbol, closes.slice(12)));
    const data = computeOverview(dailyInput([...ended, member('D')], LAST));
    expect(data).toMatchObject({ included: 1, considered: 4 });
    expect(data.excluded).toEqual(
      ['A', 'B', 'C'].map((symbol) => ({
        symbol,
        kind: 'stale',
        reason: 'no bar at 2016-02-02, last is 2016-01-21',
      })),
    );
    expect(() => computeOverview(dailyInput(ended, LAST))).toThrow(
      'none of 3 members can be used (0 missing, 3 stale, 0 implausible), like A: no bar at',
    );
    // A feed that broke yesterday is seen by those that were there until then.
    const behind = ['E', 'F'].map((symbol) => member(symbol, closes.slice(1)));
    expect(() => computeOverview(dailyInput([...ended, ...behind, member('D')], LAST))).toThrow(
      '2 of 3 members with bars are stale',
    );
  });

  it('is a fault of the caller when it contradicts itself', () => {
    const input = dailyInput(sound, LAST);
    const wrong = [
      { closedSessions: [sessionOf(LAST)] },
      { closedSessions: [sessionOf(LAST), sessionOf(LAST + 1)] },
      { indexBaseTime: sessionOf(LAST).close },
      { indexBaseTime: NaN },
      { sessionsPerYear: 0 },
      { members: [{ symbol: 'X', sector: '', daily: minutes('X', []) }] },
      { members: [{ symbol: 'X', sector: '', daily: daily('X', closes), minutes: daily('X', closes) }] },
    ];
    for (const one of wrong) expect(() => computeOverview({ ...input, ...one })).toThrow(RangeError);
  });
});

describe('what other services published', () => {
  const pick = (rank: number, symbol: string, side: 'long' | 'short') => ({ rank, symbol, side }) as Pick;
  const latest = (asOf: string) => ({
    asOf,
    staleAfter: '2016-02-02T21:00:00Z',
    data: { picks: [pick(2, 'Q', 'short'), pick(1, 'P', 'long'), pick(3, 'GONE', 'long')] },
  });
  const totals = {
    currency: 'USD',
    marketValue: '1000.25',
    dayPnl: '-3.10',
    dayPnlPct: '-0.3090',
    totalPnl: null,
    positions: 3,
    unpriced: 1,
  };
  const portfolio = (asOf: string) => ({ asOf, staleAfter: '2016-02-02T21:00:01Z', data: totals });
  const show = (more: object) => computeOverview(dailyInput(sound, LAST, more));

  it('is shown with its own as-of, and marked where its successor is overdue', () => {
    const data = show({
      picks: [{ subject: 'test/swing', latest: latest('2016-02-01T21:00:00Z') }],
      portfolio: { latest: portfolio('2016-02-02T20:59:00Z') },
    });
    const change = [...data.gainers, ...data.losers][0]?.changePct;
    expect(data.picks).toEqual([
      {
        subject: 'test/swing',
        reason: null,
        summary: {
          asOf: '2016-02-01T21:00:00Z',
          stale: true,
          longs: 2,
          shorts: 1,
          best: [
            { rank: 1, symbol: 'P', side: 'long', changePct: change },
            { rank: 2, symbol: 'Q', side: 'short', changePct: change },
            { rank: 3, symbol: 'GONE', side: 'long', changePct: null },
          ],
        },
      },
    ]);
    expect(data.portfolio).toEqual({
      summary: { asOf: '2016-02-02T20:59:00Z', stale: false, ...totals },
      reason: null,
    });
  });

  it('is null with the reason where there is none, or where it knows the future', () => {
    const data = show({
      picks: [
        { subject: 'a/swing', missing: 'never published' },
        { subject: 'b/swing', latest: latest('2016-02-02T21:00:01Z') },
        { subject: 'c/swing', latest: latest('yesterday') },
      ],
      portfolio: { latest: portfolio('2016-02-03T00:00:00Z') },
    });
    expect(data.picks.map(({ summary, reason }) => [summary, reason])).toEqual([
      [null, 'never published'],
      [null, 'the latest is of 2016-02-02T21:00:01Z, after 2016-02-02T21:00:00Z'],
      [null, 'its as-of is no moment: "yesterday"'],
    ]);
    expect(data.portfolio).toEqual({
      summary: null,
      reason: expect.stringMatching(/^the latest is of 2016-02-03/),
    });
  });
});

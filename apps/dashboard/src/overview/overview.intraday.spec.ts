import { describe, expect, it } from '@jest/globals';
import { parseDashboardOverviewData } from '@tapedeck/contracts';
import { computeOverview } from './overview.calculator.js';
import { dailyInput, intradayInput } from './testing/overview-of.js';
import { daily, minutes, type MinuteRow } from './testing/series.js';
import { minuteOf, sessionOf } from './testing/sessions.js';

const DAY = 30;
const flat = (close: number) => Array<number>(DAY).fill(close);
const member = (symbol: string, close: number, rows: readonly MinuteRow[]) => ({
  symbol,
  sector: 'S',
  daily: daily(symbol, flat(close)),
  minutes: minutes(symbol, rows),
});

describe('an intraday overview', () => {
  const members = [
    member('A', 100, [
      [DAY - 1, 0, 100, 10],
      [DAY - 1, 300, 100, 9999],
      [DAY, -30, 500, 1],
      [DAY, 0, 101, 5],
      [DAY, 4, 104, 15],
      [DAY, 9, 110, 1000],
    ]),
    member('B', 50, [[DAY, 2, 48, 100]]),
  ];
  const data = computeOverview(intradayInput(members, DAY, 5));

  it('is at the last minutes that had closed, of the session only', () => {
    expect(parseDashboardOverviewData(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(data).toMatchObject({ basis: 'intraday', pricesAsOf: '2016-02-03T14:35:00Z' });
    expect(data.gainers).toEqual([{ symbol: 'A', price: 104, changePct: 4 }]);
    expect(data.losers).toEqual([{ symbol: 'B', price: 48, changePct: -4 }]);
    expect(data.index).toMatchObject({ level: 100, previousLevel: 100, changePct: 0 });
  });

  it('compares turnover with the same minute of earlier sessions', () => {
    const turnover = 101 * 5 + 104 * 15;
    expect(data.volumeLeaders.map(({ symbol, relativeVolume }) => [symbol, relativeVolume])).toEqual([
      ['B', null],
      ['A', turnover / 1000],
    ]);
    expect(data.relativeVolume.members).toBe(1);
  });

  it('leaves the session in progress out of the volatility', () => {
    expect(data.volatility).toMatchObject({ indexPct: 0, medianMemberPct: 0, members: 2 });
  });

  it('takes no daily bar of the session in progress for the close before it', () => {
    const ahead = members.map((one) => ({
      ...one,
      daily: daily(one.symbol, [...flat(one.daily.close[0] ?? 0), 3]),
    }));
    const atClose = { ...intradayInput(ahead, DAY, 5), asOf: sessionOf(DAY).close };
    // Both have gone without a minute for hours by then, which is another matter.
    expect(() => computeOverview(atClose)).toThrow(/stale/);
    expect(computeOverview(intradayInput(ahead, DAY, 5))).toEqual(data);
  });

  it('counts a high of the session so far as a new high', () => {
    const long = (symbol: string, last: number) => ({
      symbol,
      sector: '',
      daily: daily(symbol, Array<number>(252).fill(100)),
      minutes: minutes(symbol, [
        [252, 0, last, 1],
        [252, 1, 100, 1],
      ]),
    });
    const input = intradayInput([long('A', 102), long('B', 101), long('C', 98)], 252, 10);
    expect(computeOverview(input).breadth).toMatchObject({ newHighs: 1, newLows: 1, highLowMembers: 3 });
  });

  it('carries the last trade of a thin name for 30 minutes and no longer', () => {
    const busy = member('C', 10, [
      [DAY, 0, 10, 1],
      [DAY, 32, 10, 1],
    ]);
    const busier = member('D', 10, [[DAY, 32, 10, 1]]);
    const at = (minute: number) => computeOverview(intradayInput([members[1]!, busy, busier], DAY, minute));
    expect(at(33).excluded).toEqual([]);
    expect(at(34).excluded).toEqual([
      { symbol: 'B', kind: 'stale', reason: 'no minute bar since 2016-02-03T14:33Z' },
    ]);
  });

  it('says what is wrong with minutes that cannot be used', () => {
    const rows: MinuteRow[] = [
      [DAY, 0, 10, 1],
      [DAY, 1, 10, 1],
    ];
    const sound = ['P', 'Q', 'R', 'T', 'U'].map((symbol) => member(symbol, 10, rows));
    const split = member('SPLIT', 70, rows);
    const spike = member('SPIKE', 10, [...rows, [DAY, 2, 1000, 1], [DAY, 3, 10, 1]]);
    const broken = member('BROKEN', 10, [...rows, [DAY, 2, NaN, 1]]);
    const silent = member('SILENT', 10, [[DAY - 1, 5, 10, 1]]);
    const none = { symbol: 'NONE', sector: '', daily: daily('NONE', flat(10)) };
    const { excluded } = computeOverview(
      intradayInput([...sound, split, spike, broken, silent, none], DAY, 5),
    );
    expect(excluded).toEqual([
      {
        symbol: 'BROKEN',
        kind: 'implausible',
        reason: expect.stringMatching(/^minute of .*14:32Z cannot be.*NaN/),
      },
      { symbol: 'NONE', kind: 'missing', reason: 'no minute bars' },
      { symbol: 'SILENT', kind: 'stale', reason: 'no minute bar since the open at 2016-02-03T14:30Z' },
      { symbol: 'SPIKE', kind: 'implausible', reason: 'close went from 1000 to 10 at 2016-02-03T14:33Z' },
      {
        symbol: 'SPLIT',
        kind: 'implausible',
        reason: 'price 10 after a close of 70: a split not adjusted for or a fault',
      },
    ]);
  });

  it('refuses a session that is not in progress', () => {
    const input = intradayInput(members, DAY, 5);
    expect(() => computeOverview({ ...input, asOf: input.session!.open })).toThrow(RangeError);
    expect(() => computeOverview({ ...input, session: sessionOf(DAY + 1) })).toThrow(RangeError);
    expect(() => computeOverview({ ...input, session: sessionOf(DAY - 1) })).toThrow(RangeError);
    expect(minuteOf(DAY, 5)).toBe(input.asOf);
    expect(() => computeOverview(dailyInput([], DAY))).toThrow('the universe has no members');
  });
});

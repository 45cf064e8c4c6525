import { describe, expect, it } from '@jest/globals';
import { exchangeCalendar } from '@tapedeck/market-data';
import { SrLevelsCalculator } from '../sr-levels.calculator.js';
import {
  barAt,
  dailySeries,
  inputOf,
  path,
  quarterHourSeries,
  sessions,
  xnys,
  type TestBar,
} from '../testing/series.js';
import { pivotPeriods } from './pivot-periods.js';

const at = (text: string) => Date.parse(text);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const periods = (...input: Parameters<typeof pivotPeriods>) => {
  const { prior, current } = pivotPeriods(...input);
  return [prior, current].map(({ from, to }) => `${iso(from)} ${iso(to)}`);
};

describe('pivot periods', () => {
  it('a session: yesterday’s until today’s has closed', () => {
    const [thursday, friday, monday] = [
      '2018-02-01T14:30 2018-02-01T21:00',
      '2018-02-02T14:30 2018-02-02T21:00',
      '2018-02-05T14:30 2018-02-05T21:00',
    ];
    expect(periods('15m', '1d', xnys, at('2018-02-02T20:45:00Z'))).toEqual([thursday, friday]);
    expect(periods('15m', '1d', xnys, at('2018-02-02T21:00:00Z'))).toEqual([friday, monday]);
    expect(periods('15m', '1d', xnys, at('2018-02-04T12:00:00Z'))).toEqual([friday, monday]);
  });

  it('a week, from its first session to its last, holidays and early closes and all', () => {
    expect(periods('1h', '1w', xnys, at('2017-11-28T15:00:00Z'))).toEqual([
      '2017-11-20T14:30 2017-11-24T18:00',
      '2017-11-27T14:30 2017-12-01T21:00',
    ]);
    expect(periods('1h', '1w', xnys, at('2018-01-15T15:00:00Z'))[1]).toBe(
      '2018-01-16T14:30 2018-01-19T21:00',
    );
  });

  it('a month, over the end of a year', () => {
    expect(periods('1d', '1mo', xnys, at('2018-01-31T20:59:00Z'))).toEqual([
      '2017-12-01T14:30 2017-12-29T21:00',
      '2018-01-02T14:30 2018-01-31T21:00',
    ]);
    expect(periods('1d', '1mo', xnys, at('2018-01-31T21:00:00Z'))[0]).toBe(
      '2018-01-02T14:30 2018-01-31T21:00',
    );
  });

  it('a year of weeks ends with the last week that closes in it', () => {
    // The week of Monday 2014-12-29 closes in 2015, so nothing of 2014 is to come after 2014-12-26.
    const [y2013, y2014, y2015] = ['2013-01-02T14:30', '2014-01-02T14:30', '2015-01-02T14:30'];
    const priorOf = (moment: string) => periods('1w', '1y', xnys, at(moment))[0]?.slice(0, 16);
    expect(priorOf('2014-12-26T20:00:00Z')).toBe(y2013);
    expect(priorOf('2014-12-26T21:00:00Z')).toBe(y2014);
    expect(priorOf('2015-12-24T18:00:00Z')).toBe(y2014);
    expect(priorOf('2016-01-01T00:00:00Z')).toBe(y2015);
  });

  it('a market that never closes goes by UTC days', () => {
    expect(periods('15m', '1d', exchangeCalendar('24/7'), at('2018-02-02T00:00:00Z'))).toEqual([
      '2018-02-01T00:00 2018-02-02T00:00',
      '2018-02-02T00:00 2018-02-03T00:00',
    ]);
  });
});

const wave = path(105, 110, 100, 110, 100, 110, 100, 110, 100, 110, 100, 110).map((price) => barAt(price));
const compute = (bars: readonly TestBar[], asOf?: number) =>
  new SrLevelsCalculator().compute(inputOf(dailySeries(bars), asOf));
const dayOf = (date: string) => sessions.findIndex((session) => session.date === date);
const closeOf = (date: string) => sessions[dayOf(date)]?.close as number;
const prices = (levels: readonly { name: string; price: number }[]) =>
  Object.fromEntries(levels.map(({ name, price }) => [name, price]));

describe('pivots of a series', () => {
  /** April 2015 opens at 101, closes at 106, spans 95 to 113; May opens at 104. */
  const april = (date: string): Partial<TestBar> =>
    ({
      '2015-04-01': { open: 101, low: 100 },
      '2015-04-10': { high: 113 },
      '2015-04-20': { low: 95 },
      '2015-04-30': { open: 106, high: 107, low: 104, close: 106 },
      '2015-05-01': { open: 104, high: 107, low: 103 },
    })[date] ?? {};
  const bars = wave
    .map((bar, i) => ({ ...barAt(105), ...bar, ...april(sessions[i]?.date ?? '') }))
    .map(
      // Whatever the wave was doing that day, the bar must hold together.
      ({ open, high, low, close, volume }) => ({
        open,
        high: Math.max(open, high, close),
        low: Math.min(open, low, close),
        close,
        volume,
      }),
    );
  const data = compute(bars, closeOf('2015-05-08'));

  it('come from the last closed month of the sessions', () => {
    expect(data.pivots?.basedOn).toMatchObject({
      span: '1mo',
      from: '2015-04-01T13:30:00Z',
      to: '2015-04-30T20:00:00Z',
      bars: 21,
      open: 101,
      close: 106,
    });
    const { high, low } = data.pivots?.basedOn ?? { high: NaN, low: NaN };
    expect([high, low]).toEqual([113, 95]);
  });

  it('in every system', () => {
    const pivots = data.pivots;
    const pivot = (113 + 95 + 106) / 3;
    const rounded = (price: number) => Number(price.toPrecision(10));
    expect(prices(pivots?.classic ?? [])).toMatchObject({
      PP: rounded(pivot),
      R2: rounded(pivot + 18),
    });
    expect(prices(pivots?.fibonacci ?? [])).toMatchObject({ S3: rounded(pivot - 18) });
    expect(prices(pivots?.camarilla ?? [])).toMatchObject({ PP: 106, R4: 115.9, S4: 96.1, R2: 109.3 });
    expect(prices(pivots?.woodie ?? [])).toMatchObject({ PP: 104, R1: 113, S1: 95 });
    expect(prices(pivots?.demark ?? [])).toEqual({ PP: 106.75, R1: 118.5, S1: 100.5 });
  });

  it('lowest first, each on its side of the last close', () => {
    for (const levels of [
      data.pivots?.classic,
      data.pivots?.camarilla,
      data.pivots?.woodie,
      data.pivots?.demark,
    ]) {
      const listed = levels ?? [];
      expect(listed.map(({ price }) => price)).toEqual(
        listed.map(({ price }) => price).sort((a, b) => a - b),
      );
      for (const { price, kind } of listed)
        expect(kind).toBe(price > data.lastClose ? 'resistance' : 'support');
    }
  });

  it('Woodie’s wait for the open of the period in progress', () => {
    const atClose = compute(bars, closeOf('2015-04-30'));
    expect(atClose.pivots?.basedOn.to).toBe('2015-04-30T20:00:00Z');
    expect(atClose.pivots?.woodie).toEqual([]);
    expect(atClose.limitations).toContainEqual({
      part: 'pivots.woodie',
      reason: 'no bar of the period in progress has closed, so its open is not known',
    });
    expect(compute(bars, closeOf('2015-05-01')).pivots?.woodie).toHaveLength(7);
  });

  it('are not made of an earlier period when the bars end before the last one', () => {
    const stale = compute(bars, closeOf('2015-12-31'));
    expect(stale.pivots).toBeNull();
    expect(stale.limitations).toContainEqual({
      part: 'pivots',
      reason: 'no bars in the month of 2015-12-01T14:30Z to 2015-12-31T21:00Z',
    });
  });

  it('of a period that the bars begin within are not known', () => {
    const series = quarterHourSeries(wave.slice(0, 60));
    const first = { ...series, length: 50 };
    for (const column of ['openTime', 'closeTime', 'open', 'high', 'low', 'close', 'volume'] as const)
      first[column] = series[column].slice(10);
    const asOf = series.closeTime[45] as number;
    const { pivots, limitations } = new SrLevelsCalculator().compute(inputOf(first, asOf));
    expect(pivots).toBeNull();
    expect(limitations.find(({ part }) => part === 'pivots')?.reason).toBe(
      'the bars begin at 2015-01-02T17:00Z, within the session of 2015-01-02T14:30Z to 2015-01-02T21:00Z',
    );
  });

  it('of quarter-hours come from the session before', () => {
    const series = quarterHourSeries(wave.slice(0, 80));
    const { pivots } = new SrLevelsCalculator().compute(inputOf(series, series.closeTime[60] as number));
    expect(pivots?.basedOn).toMatchObject({ span: '1d', from: '2015-01-05T14:30:00Z', bars: 26 });
  });

  it('below zero are left out, and it is said', () => {
    const wild = wave.map((bar, i) => ({ ...bar, ...(i % 21 === 5 ? { high: 130, low: 40 } : {}) }));
    const { pivots, limitations } = compute(wild, closeOf('2015-04-10'));
    expect(limitations).toContainEqual({ part: 'pivots.classic', reason: 'S3 would not be above 0' });
    expect(pivots?.classic.map(({ name }) => name)).not.toContain('S3');
  });
});

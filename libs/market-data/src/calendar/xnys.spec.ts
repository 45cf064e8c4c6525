import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { itWithData, sharedRows } from '../testing/shared-data.js';
import { exchangeCalendar } from './exchange-calendars.js';

const calendar = exchangeCalendar('XNYS');
const iso = (epochMs: number | undefined) =>
  epochMs === undefined ? undefined : new Date(epochMs).toISOString();
const FULL_MS = 6.5 * 3_600_000;

describe('XNYS', () => {
  it('has 67 sessions from 2017-11-01 to 2018-02-07', () => {
    expect(calendar.sessions('2017-11-01', '2018-02-07')).toHaveLength(67);
  });

  it.each([
    ['2018-02-07', '2018-02-07T14:30:00.000Z', '2018-02-07T21:00:00.000Z'],
    ['2017-11-24', '2017-11-24T14:30:00.000Z', '2017-11-24T18:00:00.000Z'],
    ['2018-07-03', '2018-07-03T13:30:00.000Z', '2018-07-03T17:00:00.000Z'],
    ['1992-12-24', '1992-12-24T14:30:00.000Z', '1992-12-24T19:00:00.000Z'],
    // The Fridays and Mondays around the changes of the clocks in 2018.
    ['2018-03-09', '2018-03-09T14:30:00.000Z', '2018-03-09T21:00:00.000Z'],
    ['2018-03-12', '2018-03-12T13:30:00.000Z', '2018-03-12T20:00:00.000Z'],
    ['2018-11-02', '2018-11-02T13:30:00.000Z', '2018-11-02T20:00:00.000Z'],
    ['2018-11-05', '2018-11-05T14:30:00.000Z', '2018-11-05T21:00:00.000Z'],
  ])('T62: %s trades from %s to %s', (date, open, close) => {
    const session = calendar.session(date);
    expect([iso(session?.open), iso(session?.close)]).toEqual([open, close]);
  });

  it.each([
    ['2001-09-11', '2001-09-14'],
    ['2012-10-29', '2012-10-30'],
    ['2004-06-11', '2004-06-11'],
    ['2007-01-01', '2007-01-02'],
    ['2018-12-05', '2018-12-05'],
    ['2025-01-09', '2025-01-09'],
    ['2026-07-03', '2026-07-05'],
    ['2021-12-24', '2021-12-26'],
  ])('T62: is closed from %s to %s', (from, to) => {
    expect(calendar.sessions(from, to)).toEqual([]);
  });

  it.each(['1999-12-31', '2004-12-31', '2010-12-31', '2021-12-31', '2027-12-31'])(
    'trades on %s although New Year is the Saturday after',
    (date) => expect(calendar.session(date)).toBeDefined(),
  );

  it('does not keep Juneteenth before 2022, nor Martin Luther King Day before 1998', () => {
    expect(calendar.session('2020-06-19')).toBeDefined();
    expect(calendar.session('2022-06-20')).toBeUndefined();
    expect(calendar.session('1997-01-20')).toBeDefined();
    expect(calendar.session('1998-01-19')).toBeUndefined();
  });

  it.each([
    [2013, ['2013-07-03', '2013-11-29', '2013-12-24']],
    [2002, ['2002-07-05', '2002-11-29', '2002-12-24']],
    [1999, ['1999-11-26', '1999-12-31']],
    [2003, ['2003-07-03', '2003-11-28', '2003-12-24', '2003-12-26']],
    [2026, ['2026-11-27', '2026-12-24']],
    [2027, ['2027-11-26']],
    [2028, ['2028-07-03', '2028-11-24']],
  ])('T62: closes early in %i on %j only', (year, dates) => {
    const early = calendar
      .sessions(`${year}-01-01`, `${year}-12-31`)
      .filter(({ open, close }) => close - open < FULL_MS);
    expect(early.map(({ date }) => date)).toEqual(dates);
    for (const { open, close } of early) expect(close - open).toBe(3.5 * 3_600_000);
  });

  it('knows whether it is open: from the first moment of a session to before its close', () => {
    const { open, close } = calendar.nextSession(Date.parse('2018-02-07T12:00:00Z'));
    expect(calendar.sessionAt(open - 1)).toBeUndefined();
    expect(calendar.sessionAt(open)?.date).toBe('2018-02-07');
    expect(calendar.sessionAt(close - 1)?.date).toBe('2018-02-07');
    expect(calendar.sessionAt(close)).toBeUndefined();
    expect(calendar.previousSession(close).date).toBe('2018-02-07');
    expect(calendar.previousSession(close - 1).date).toBe('2018-02-06');
    expect(calendar.nextSession(close).date).toBe('2018-02-08');
  });

  it('finds the next session of a moment after its previous one, with none between', () => {
    const moment = fc.integer({ min: Date.parse('1990-02-01'), max: Date.parse('2035-11-30') });
    fc.assert(
      fc.property(moment, (epochMs) => {
        const previous = calendar.previousSession(epochMs);
        const next = calendar.nextSession(epochMs);
        expect(previous.close).toBeLessThanOrEqual(epochMs);
        expect(next.close).toBeGreaterThan(epochMs);
        expect(calendar.nextSession(previous.close)).toEqual(next);
        expect(calendar.previousSession(next.close - 1)).toEqual(previous);
        expect(calendar.sessions(previous.date, next.date)).toEqual([previous, next]);
        expect(calendar.session(next.date)).toEqual(next);
      }),
    );
  });

  it('says which years it covers instead of guessing', () => {
    expect(() => calendar.session('1989-06-01')).toThrow('covers the years 1990 to 2035, received 1989');
    expect(() => calendar.nextSession(Date.parse('2036-01-02'))).toThrow(RangeError);
    expect(() => calendar.session('2018-02-30')).toThrow('received "2018-02-30"');
  });

  itWithData.each([
    ['bars/daily_us_equity_lean_1998_2021.csv.gz', ['SPY', 'AAPL', 'IBM']],
    ['bars/daily_quotes_skender.csv.gz', ['SPX', 'MSFT']],
  ])('has just the days on which the symbols of %s traded', (file, symbols) => {
    const rows = sharedRows(file);
    for (const symbol of symbols) {
      const dates = rows.filter(([name]) => name === symbol).map(([, date = '']) => date);
      const sessions = calendar.sessions(dates[0] ?? '', dates.at(-1) ?? '');
      expect(sessions.map(({ date }) => date)).toEqual(dates);
    }
  });

  itWithData('closes on 2023-07-03 when the last minute of the index ends', () => {
    const minutes = sharedRows('bars/minute_index_lean.csv.gz')
      .filter(([symbol, time]) => symbol === 'SPX' && time?.startsWith('2023-07-03'))
      .map(([, time = '']) => Date.parse(time));
    expect(calendar.session('2023-07-03')?.close).toBe(Math.max(...minutes) + 60_000);
  });
});

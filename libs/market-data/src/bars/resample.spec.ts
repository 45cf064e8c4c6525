import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exchangeCalendar } from '../calendar/exchange-calendars.js';
import { totals } from '../testing/bar-rules.js';
import type { BarSeries } from './bar-series.js';
import { resample } from './resample.js';
import { SeriesBuilder } from './series-builder.js';

const xnys = exchangeCalendar('XNYS');
const MINUTE = 60_000;
const OPEN = Date.parse('2017-11-24T14:30:00Z');
const CLOSE = Date.parse('2017-11-24T18:00:00Z');

/** Minute bars of volume 1 that open at those minutes after the session's open; the price tells the minute. */
function minuteBars(minutes: readonly number[], spanMs = MINUTE): BarSeries {
  const builder = new SeriesBuilder(0);
  for (const minute of minutes) {
    const openMs = OPEN + minute * MINUTE;
    const price = 1_000 + minute;
    builder.add(openMs, openMs + spanMs, price, price + 0.5, price - 0.5, price + 0.25, 1);
  }
  return builder.build('X', '1m');
}

describe('resample', () => {
  it('counts quarters and hours from the open and ends the last hour with a session cut short', () => {
    const all = minuteBars(Array.from({ length: 210 }, (_, minute) => minute));
    const hours = resample(all, '1h', xnys);
    expect([...hours.openTime]).toEqual([0, 60, 120, 180].map((minute) => OPEN + minute * MINUTE));
    expect([...hours.closeTime]).toEqual([60, 120, 180, 210].map((minute) => OPEN + minute * MINUTE));
    expect([...hours.volume]).toEqual([60, 60, 60, 30]);
    expect([hours.open[1], hours.high[1], hours.low[1], hours.close[1]]).toEqual([
      1060, 1119.5, 1059.5, 1119.25,
    ]);
    expect(resample(all, '15m', xnys).length).toBe(14);
  });

  it('makes the day of the regular session only', () => {
    const day = resample(minuteBars([-60, -1, 0, 100, 209, 210, 400]), '1d', xnys);
    expect(day).toMatchObject({ length: 1, symbol: 'X', timeframe: '1d' });
    expect([day.openTime[0], day.closeTime[0]]).toEqual([OPEN, CLOSE]);
    expect([day.open[0], day.close[0], day.volume[0]]).toEqual([1_000, 1_209.25, 3]);
  });

  it('takes an hour over the open into the day, but none that ends after its close', () => {
    const day = resample(minuteBars([-30, 30, 180], 60 * MINUTE), '1d', xnys);
    expect([day.openTime[0], day.closeTime[0], day.volume[0]]).toEqual([OPEN, CLOSE, 2]);
  });

  it('closes a quarter at its end although its last minutes are missing', () => {
    const quarters = resample(minuteBars([0, 3, 44]), '15m', xnys);
    expect([...quarters.closeTime]).toEqual([15, 45].map((minute) => OPEN + minute * MINUTE));
  });

  it('makes ISO weeks of sessions, from the first open to the last close, holidays and all', () => {
    const builder = new SeriesBuilder(0);
    for (const { open, close } of xnys.sessions('2017-11-15', '2017-11-29'))
      builder.add(open, close, 10, 11, 9, 10, 1);
    const weeks = resample(builder.build('X', '1d'), '1w', xnys);
    const iso = (column: Float64Array) => [...column].map((ms) => new Date(ms).toISOString());
    expect(iso(weeks.openTime)).toEqual([
      '2017-11-13T14:30:00.000Z',
      '2017-11-20T14:30:00.000Z',
      '2017-11-27T14:30:00.000Z',
    ]);
    expect(iso(weeks.closeTime)).toEqual([
      '2017-11-17T21:00:00.000Z',
      '2017-11-24T18:00:00.000Z',
      '2017-12-01T21:00:00.000Z',
    ]);
    expect([...weeks.volume]).toEqual([3, 4, 3]);
  });

  it('carries the adjusted close of the last bar', () => {
    const builder = new SeriesBuilder(0, true);
    const [first, second] = xnys.sessions('2017-11-20', '2017-11-21');
    builder.add(first!.open, first!.close, 10, 11, 9, 10, 1, 5);
    builder.add(second!.open, second!.close, 10, 11, 9, 10, 1, 6);
    expect([...(resample(builder.build('X', '1d'), '1w', xnys).adjClose ?? [])]).toEqual([6]);
  });

  it('neither adds nor loses anything of a session', () => {
    const minutes = fc
      .uniqueArray(fc.integer({ min: 0, max: 209 }), { minLength: 1 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom('15m' as const, '1h' as const, '1d' as const),
        (list, timeframe) => {
          const source = minuteBars(list);
          const made = resample(source, timeframe, xnys);
          expect(totals(made, OPEN, CLOSE)).toEqual(totals(source, OPEN, CLOSE));
          for (let i = 0; i < made.length; i++)
            expect(totals(source, made.openTime[i]!, made.closeTime[i]!)).toEqual(
              totals(made, made.openTime[i]!, made.closeTime[i]!),
            );
        },
      ),
    );
  });
});

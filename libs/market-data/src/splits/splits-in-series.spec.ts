import { describe, expect, it } from '@jest/globals';
import type { BarSeries } from '../bars/bar-series.js';
import { SeriesBuilder } from '../bars/series-builder.js';
import { exchangeCalendar } from '../calendar/exchange-calendars.js';
import { openProvider } from '../open-provider.js';
import { itWithData, sharedData } from '../testing/shared-data.js';
import { knownSplits } from './known-splits.js';
import { splitsInSeries } from './splits-in-series.js';

const XNYS = exchangeCalendar('XNYS');

/** Bars of the sessions from 2018-02-01 on. */
function series(closes: readonly number[], adjusted?: readonly number[]): BarSeries {
  const builder = new SeriesBuilder(closes.length, adjusted !== undefined);
  const sessions = XNYS.sessions('2018-02-01', '2018-12-31');
  closes.forEach((close, at) => {
    const { open, close: end } = sessions[at] as { open: number; close: number };
    builder.add(open, end, close, close, close, close, 1, adjusted?.[at]);
  });
  return builder.build('X', '1d');
}
const found = (closes: readonly number[], adjusted?: readonly number[]) =>
  splitsInSeries(series(closes, adjusted), XNYS).map(
    ({ date, newShares, oldShares }) => `${date} ${newShares}:${oldShares}`,
  );

describe('splits in a series', () => {
  it('are where adjusted and raw closes part company by a ratio of small whole numbers', () => {
    expect(splitsInSeries(series([70, 77, 11.5, 12], [10, 11, 11.5, 12]), XNYS)).toEqual([
      {
        symbol: 'X',
        date: '2018-02-05',
        effectiveAt: Date.parse('2018-02-05T14:30:00Z'),
        newShares: 7,
        oldShares: 1,
        source: 'adjusted-close',
      },
    ]);
    expect(found([90, 60, 61], [60, 60, 61])).toEqual(['2018-02-02 3:2']);
    expect(found([1, 20.5, 21], [20, 20.5, 21])).toEqual(['2018-02-02 1:20']);
  });

  it('may coincide with a small dividend, but a dividend is none', () => {
    expect(found([100, 50, 51], [49.95, 50, 51])).toEqual(['2018-02-02 2:1']);
    expect(found([100, 97, 98], [97, 97, 98])).toEqual([]);
    // A special dividend of 37 % steps the ratio by 1.587, which is no ratio of small whole numbers.
    expect(found([100, 63.2, 64], [63, 63.2, 64])).toEqual([]);
  });

  it('are not believed where the raw close did not move: a faulty adjustment, or closes adjusted already', () => {
    expect(found([10, 10.1, 10.2], [5, 10.1, 10.2])).toEqual([]);
    expect(found([10, 10.1, 10.2], [200, 10.1, 10.2])).toEqual([]);
    // Nor where it moved the other way.
    expect(found([10, 20, 20], [5, 20, 20])).toEqual([]);
  });

  it('lie between bars that lack an adjusted close where the raw close moved', () => {
    expect(found([80, 82, 41, 40, 42], [40, NaN, NaN, NaN, 42])).toEqual(['2018-02-05 2:1']);
  });

  it('are none without adjusted closes, and asked of daily bars only', () => {
    expect(found([80, 40])).toEqual([]);
    expect(() => splitsInSeries({ ...series([1]), timeframe: '1h' }, XNYS)).toThrow('received 1h');
  });

  it('do not depend on what comes later', () => {
    const closes = [80, 82, 41, 40, 20, 21];
    const adjusted = [20, 20.5, 20.5, 20, 20, 21];
    expect(found(closes, adjusted)).toEqual(['2018-02-05 2:1', '2018-02-07 2:1']);
    expect(found(closes.slice(0, 4), adjusted.slice(0, 4))).toEqual(['2018-02-05 2:1']);
  });

  it('are taken from the factor file where the symbol has one, and never from both', () => {
    const split = series([80, 40], [40, 40]);
    expect(knownSplits(split, XNYS, new Map([['X', []]]))).toEqual([]);
    expect(knownSplits(split, XNYS, new Map())).toHaveLength(1);
  });

  it('of a factor file are not told where the closes on both sides are adjusted for them already', () => {
    const told = new Map([['X', splitsInSeries(series([80, 82, 41], [40, 41, 41]), XNYS)]]);
    expect(told.get('X')).toMatchObject([{ date: '2018-02-05', newShares: 2 }]);
    expect(knownSplits(series([80, 82, 41.5, 42]), XNYS, told)).toHaveLength(1);
    expect(knownSplits(series([40, 41, 41.5, 42]), XNYS, told)).toEqual([]);
    // Before its session has closed nothing speaks against it.
    expect(knownSplits(series([40, 41]), XNYS, told)).toHaveLength(1);
  });

  itWithData('of seven years of nine ETFs with dividends: the one there was', async () => {
    const provider = await openProvider({
      url: `file:${sharedData('bars/daily_us_etf_pyalgotrade_2006_2013.csv.gz')}`,
    });
    const splits = [];
    for (const { symbol } of await provider.instruments())
      splits.push(
        ...splitsInSeries(await provider.bars({ symbol, timeframe: '1d', asOf: Date.UTC(2014, 0) }), XNYS),
      );
    await provider.close();
    expect(splits).toMatchObject([{ symbol: 'VTI', date: '2008-06-18', newShares: 2, oldShares: 1 }]);
  });
});

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exchangeCalendar } from '../calendar/exchange-calendars.js';
import { openProvider } from '../open-provider.js';
import { expectSoundSeries } from '../testing/bar-rules.js';
import { itWithData, sharedData } from '../testing/shared-data.js';
import { TemporaryFolder } from '../testing/temporary-folder.js';

const HEADER = 'symbol,time,open,high,low,close,volume';
const temporary = new TemporaryFolder();
const END = Date.parse('2018-02-07T21:00:00Z');

/** Three sessions of minutes, some missing, with pre- and post-market. */
function minuteFile(untilMs: number): string {
  const rows: string[] = [];
  for (const { open, close } of exchangeCalendar('XNYS').sessions('2018-02-05', '2018-02-07'))
    for (let time = open - 1_800_000; time < close + 1_800_000; time += 60_000) {
      const price = 100 + ((time / 60_000) % 97) / 10;
      if (time % 420_000 !== 0 && time + 60_000 <= untilMs)
        rows.push(
          `A,${new Date(time).toISOString()},${price},${price + 1},${price - 1},${price + 0.5},${time % 1_013}`,
        );
    }
  return [HEADER, ...rows].join('\n');
}

describe('file provider', () => {
  it('reads a gzipped file as it does a plain one', async () => {
    const content = 'SYMBOL,Date,Open,High,Low,Close,Volume\nA,2018-02-07,10,12,9,11,1000\n';
    for (const path of [
      temporary.write('plain.csv', content),
      temporary.write('packed.csv.gz', gzipSync(content)),
    ]) {
      const provider = await openProvider({ url: `file:${path}` });
      expect(provider.timeframes).toEqual(['1d', '1w']);
      expect(await provider.instruments()).toEqual([{ symbol: 'A', name: 'A', sector: '' }]);
      const bars = await provider.bars({ symbol: 'A', timeframe: '1d', asOf: END });
      expect([bars.length, bars.close[0], bars.closeTime[0]]).toEqual([1, 11, END]);
      expect((await provider.bars({ symbol: 'A', timeframe: '1d', asOf: END - 1 })).length).toBe(0);
      expect(bars.adjClose).toBeUndefined();
    }
  });

  it('answers nothing for an unknown symbol, and the newest bars when limited', async () => {
    const url = `file:${temporary.write('minutes.csv', minuteFile(Infinity))}`;
    const provider = await openProvider({ url });
    const ask = (symbol: string, limit?: number) =>
      provider.bars({ symbol, timeframe: '1h', asOf: END, ...(limit === undefined ? {} : { limit }) });
    expect((await ask('B')).length).toBe(0);
    expect([...(await ask('A', 2)).closeTime]).toEqual([END - 1_800_000, END]);
    expect((await ask('A', 0)).length).toBe(0);
    await expect(ask('A', -1)).rejects.toThrow(RangeError);
    await expect(provider.bars({ symbol: 'A', timeframe: '1d', asOf: NaN })).rejects.toThrow(RangeError);
  });

  it('resamples once: asking again answers views on the same memory', async () => {
    const url = `file:${temporary.write('again.csv', minuteFile(Infinity))}`;
    const provider = await openProvider({ url });
    const first = await provider.bars({ symbol: 'A', timeframe: '15m', asOf: END });
    const second = await provider.bars({ symbol: 'A', timeframe: '15m', asOf: END - 3_600_000 });
    expect(second.close.buffer).toBe(first.close.buffer);
  });

  it('T59, T60: never answers a bar later than asked or not closed yet, and the same when the file ends there', async () => {
    const path = temporary.write('whole.csv', minuteFile(Infinity));
    const whole = await openProvider({ url: `file:${path}` });
    const from = Date.parse('2018-02-05T16:00:00Z');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: from, max: END + 3_600_000 }),
        fc.constantFrom('1m' as const, '15m' as const, '1h' as const, '1d' as const, '1w' as const),
        async (asOf, timeframe) => {
          const cut = await openProvider({ url: `file:${temporary.write('cut.csv', minuteFile(asOf))}` });
          const expected = await whole.bars({ symbol: 'A', timeframe, asOf });
          expectSoundSeries(expected, asOf);
          expect(await cut.bars({ symbol: 'A', timeframe, asOf })).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps the adjusted close of the symbols that have one, through weeks as well', async () => {
    const path = temporary.write(
      'adjusted.csv',
      'symbol,date,open,high,low,close,volume,adj_close\nA,2018-02-05,1,1,1,1,1,0.9\nA,2018-02-07,1,1,1,1,1,\nB,2018-02-06,1,1,1,1,1,\n',
    );
    const provider = await openProvider({ url: `file:${path}` });
    const bars = await provider.bars({ symbol: 'A', timeframe: '1d', asOf: END });
    expect([...(bars.adjClose ?? [])]).toEqual([0.9, NaN]);
    expect((await provider.bars({ symbol: 'B', timeframe: '1d', asOf: END })).adjClose).toBeUndefined();
    const weeks = await provider.bars({
      symbol: 'A',
      timeframe: '1w',
      asOf: Date.parse('2018-02-10T00:00:00Z'),
    });
    expect(weeks.adjClose).toHaveLength(1);
  });

  itWithData('makes the days of real minutes of the regular session only', async () => {
    const provider = await openProvider({ url: `file:${sharedData('bars/minute_us_equity_lean.csv.gz')}` });
    const asOf = Date.parse('2013-10-08T00:00:00Z');
    const minutes = await provider.bars({ symbol: 'SPY', timeframe: '1m', asOf });
    const day = await provider.bars({ symbol: 'SPY', timeframe: '1d', asOf, limit: 1 });
    const regular = [...minutes.volume.keys()].filter(
      (i) => minutes.openTime[i]! >= day.openTime[0]! && minutes.closeTime[i]! <= day.closeTime[0]!,
    );
    expect(new Date(day.openTime[0]!).toISOString()).toBe('2013-10-07T13:30:00.000Z');
    expect(regular.length).toBeLessThan(minutes.length);
    expect(day.volume[0]).toBe(regular.reduce((sum, i) => sum + minutes.volume[i]!, 0));
  });

  itWithData('serves a folder of daily, hour and minute files', async () => {
    const folder = temporary.folder();
    for (const name of [
      'daily_us_etf_pyalgotrade_2006_2013',
      'hour_us_equity_lean_2018_2021',
      'minute_us_spy_dec2020_skender',
    ])
      symlinkSync(sharedData(`bars/${name}.csv.gz`), join(folder, `${name}.csv.gz`));
    const provider = await openProvider({ url: `file:${folder}` });
    expect(provider.timeframes).toEqual(['1m', '15m', '1h', '1d', '1w']);
    const hours = await provider.bars({ symbol: 'SPY', timeframe: '1h', asOf: END });
    expect(hours.closeTime.at(-1)).toBe(END);
    expectSoundSeries(hours, END);
    const gold = await provider.bars({ symbol: 'GLD', timeframe: '1d', asOf: END });
    expect([gold.length, gold.adjClose?.at(-1)]).toEqual([1_761, 162.02]);
  });
});

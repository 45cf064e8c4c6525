import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { MarketDataSourceError } from '../market-data-source.error.js';
import { TemporaryFolder } from '../testing/temporary-folder.js';
import { loadBars } from './load-bars.js';

const temporary = new TemporaryFolder();
const DAILY = 'symbol,date,open,high,low,close,volume';
const TIMED = 'symbol,time,open,high,low,close,volume';
const GOOD = 'A,2018-02-05,10,12,9,11,100';

const load = (path: string, calendarId = 'XNYS') => loadBars({ path, calendarId });
const loadText = (...lines: string[]) => load(temporary.write('bars.csv', lines.join('\n')));

describe('loadBars refuses one by one', () => {
  it.each([
    ['A,2018-02-06,,12,9,11,100', 'bad-open', 'open', ''],
    ['A,2018-02-06,NaN,12,9,11,100', 'bad-open', 'open', 'NaN'],
    ['A,2018-02-06,10,Infinity,9,11,100', 'bad-high', 'high', 'Infinity'],
    ['A,2018-02-06,10,12,-9,11,100', 'bad-low', 'low', '-9'],
    ['A,2018-02-06,10,12,9,0,100', 'bad-close', 'close', '0'],
    ['A,2018-02-06,10,8,9,11,100', 'high-below-others', 'high', '8'],
    ['A,2018-02-06,10,12,10.5,11,100', 'low-above-others', 'low', '10.5'],
    ['A,2018-02-06,10,12,9,11,-1', 'bad-volume', 'volume', '-1'],
    ['A,2018-02-06,10,12,9,11,', 'bad-volume', 'volume', ''],
    ['A,2018-02-30,10,12,9,11,100', 'bad-time', 'date', '2018-02-30'],
    ['A,02/06/2018,10,12,9,11,100', 'bad-time', 'date', '02/06/2018'],
    ['A,2018-02-10,10,12,9,11,100', 'not-a-session', 'date', '2018-02-10'],
    ['A,1970-02-10,10,12,9,11,100', 'not-a-session', 'date', '1970-02-10'],
    ['A,2018-02-05,10,12,9,11,100', 'duplicate', 'date', '2018-02-05'],
    ['A,2018-02-02,10,12,9,11,100', 'out-of-order', 'date', '2018-02-02'],
    [',2018-02-06,10,12,9,11,100', 'missing-symbol', 'symbol', ''],
    ['A,2018-02-06,10,12,9,11', 'malformed-row', '', '6 fields'],
    ['A,2018-02-06,"10,12,9,11,100', 'bad-open', 'open', '"10'],
  ])('%s: %s', async (row, reason, column, received) => {
    const { tables, report } = await loadText(DAILY, GOOD, row, 'A,2018-02-07,10,12,9,11,100', '');
    expect(report).toMatchObject({ accepted: 2, refused: 1, byReason: { [reason]: 1 } });
    expect(report.examples[0]).toMatchObject({ reason, column, received, line: 3 });
    expect(report.examples[0]?.expected).not.toBe('');
    expect([...(tables[0]?.columns.close ?? [])]).toEqual([11, 11]);
  });

  it('counts every refusal and names the first twenty', async () => {
    const bad = Array.from({ length: 50 }, () => 'A,2018-02-06,x,12,9,11,100');
    const { report } = await loadText(DAILY, GOOD, ...bad);
    expect([report.refused, report.examples.length]).toEqual([50, 20]);
  });

  it('takes symbols in any order and interleaved, quoted fields, CRLF, blank lines and a volume of 0', async () => {
    const { tables, report } = await load(
      temporary.write(
        'mixed.csv',
        [
          DAILY,
          '"B",2018-02-05,"10",12,9,11,0',
          GOOD,
          '',
          'B,2018-02-06,1,1,1,1,1',
          'A,2018-02-07,2,2,2,2,2',
        ].join('\r\n'),
      ),
    );
    expect(report.refused).toBe(0);
    expect(tables[0]?.symbols).toEqual(['B', 'A']);
    expect([...(tables[0]?.columns.close ?? [])]).toEqual([11, 1, 11, 2]);
  });
});

describe('loadBars tells the timeframe of timed files', () => {
  const bars = (stepMinutes: number, count: number, symbol = 'A', start = '2018-02-05T15:00:00Z') =>
    Array.from({ length: count }, (_, i) => {
      const time = new Date(Date.parse(start) + i * stepMinutes * 60_000).toISOString();
      return `${symbol},${time},10,12,9,11,100`;
    });

  it('reads minutes and hours, with gaps', async () => {
    const minutes = await loadText(TIMED, ...bars(1, 5), ...bars(7, 5, 'B'));
    expect(minutes.tables.map(({ timeframe }) => timeframe)).toEqual(['1m']);
    const hours = await loadText(TIMED, ...bars(60, 7), ...bars(60, 2, 'A', '2018-02-07T15:00:00Z'));
    expect(hours.tables.map(({ timeframe }) => timeframe)).toEqual(['1h']);
    const { times } = hours.tables[0]!;
    expect(times.closeTime[0]! - times.openTime[0]!).toBe(3_600_000);
  });

  it.each([
    ['hours and minutes', [...bars(60, 6), ...bars(1, 6, 'B')], 'mixes hour bars with shorter ones'],
    ['quarters', bars(15, 6), 'multiples of 15 minutes apart'],
    ['single bars', [...bars(1, 1), ...bars(1, 1, 'B')], 'no symbol has two bars'],
  ])('refuses a file of %s', async (_, rows, message) => {
    const loaded = loadText(TIMED, ...rows);
    await expect(loaded).rejects.toThrow(MarketDataSourceError);
    await expect(loaded).rejects.toThrow(message);
  });

  it.each([
    '2018-02-05T15:00:30Z',
    '2018-02-05T25:00:00Z',
    '2018-02-05',
    '2018-02-05T15:00:00+01:00',
    'noon',
  ])('refuses a bar at %s', async (time) => {
    const { report } = await loadText(TIMED, ...bars(1, 3), `B,${time},10,12,9,11,100`);
    expect(report.byReason).toEqual({ 'bad-time': 1 });
  });
});

describe('loadBars on folders', () => {
  it('goes on from file to file by name, and refuses what does not come after', async () => {
    const folder = temporary.folder();
    temporary.write('2.csv', [DAILY, GOOD, 'A,2018-02-06,20,22,19,21,100'].join('\n'), folder);
    temporary.write('1.csv.gz', gzipSync([DAILY, 'A,2018-02-02,1,1,1,1,1', GOOD].join('\n')), folder);
    temporary.write('readme.txt', 'nothing', folder);
    const { tables, report } = await load(folder);
    expect([...(tables[0]?.columns.close ?? [])]).toEqual([1, 11, 21]);
    expect(report.examples).toEqual([expect.objectContaining({ reason: 'duplicate', line: 2, symbol: 'A' })]);
    expect(report.examples[0]?.file).toMatch(/2\.csv$/);
  });
});

describe('loadBars gives one clear line for a source that cannot serve', () => {
  it.each([
    ['a missing file', () => `${temporary.path}/none.csv`, 'none.csv: cannot be read'],
    ['an empty file', () => temporary.write('empty.csv', ''), 'the file is empty'],
    ['a header alone', () => temporary.write('header.csv', DAILY), 'no sound bar in it; it has no rows'],
    ['an empty folder', () => temporary.folder(), 'found none'],
    [
      'missing columns',
      () => temporary.write('c.csv', 'symbol,open,high,low\n'),
      'column close, volume, date or time missing',
    ],
    ['a column twice', () => temporary.write('t.csv', `${DAILY},OPEN\n`), 'column open stands twice'],
    [
      'date and time',
      () => temporary.write('b.csv', `${DAILY},time\n`),
      'expected a column date or time, received both',
    ],
    ['no gzip', () => temporary.write('not.csv.gz', `${DAILY}\n${GOOD}`), 'not sound gzip data'],
    [
      'gzip cut off',
      () => temporary.write('cut.csv.gz', gzipSync(`${DAILY}\n${GOOD}`).subarray(0, 40)),
      'not sound gzip data',
    ],
    [
      'only bad bars',
      () => temporary.write('bad.csv', `${DAILY}\nA,2018-02-05,x,12,9,11,100`),
      'no sound bar in it; e.g. line 2 A 2018-02-05: bad-open, expected open to be a finite number above 0, received "x"',
    ],
  ])('%s', async (_, make, message) => {
    const loaded = load(make());
    await expect(loaded).rejects.toThrow(MarketDataSourceError);
    await expect(loaded).rejects.toThrow(message);
    await loaded.catch((error: Error) => expect(error.message).not.toContain('\n'));
  });
});

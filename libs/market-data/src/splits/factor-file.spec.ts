import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exchangeCalendar } from '../calendar/exchange-calendars.js';
import { MarketDataSourceError } from '../market-data-source.error.js';
import { itWithData, sharedData } from '../testing/shared-data.js';
import { TemporaryFolder } from '../testing/temporary-folder.js';
import { parseFactorFile } from './factor-file.js';
import { readFactorFiles } from './read-factor-files.js';

const temporary = new TemporaryFolder();
const XNYS = exchangeCalendar('XNYS');
const parse = (text: string) => parseFactorFile('x.csv', text, 'X', XNYS);
const words = (splits: readonly { date: string; newShares: number; oldShares: number }[] = []) =>
  splits.map(({ date, newShares, oldShares }) => `${date} ${newShares}:${oldShares}`);

describe('a factor file', () => {
  it('dates a split with the first session after the last day of the old factor', () => {
    // Thursday 2014-07-03 is the last session before Independence Day and a weekend.
    const [split] = parse('20140102,1,0.5,1\n20140703,1,0.5,10\n20501231,1,1,0\n');
    expect(split).toEqual({
      symbol: 'X',
      date: '2014-07-07',
      effectiveAt: Date.parse('2014-07-07T13:30:00Z'),
      newShares: 2,
      oldShares: 1,
      source: 'factor-file',
    });
  });

  it('takes the ratio of small whole numbers behind rounded factors, and keeps any other as it is', () => {
    expect(
      words(parse('20140106,1,0.3333333,1\n20140107,1,0.5,1\n20140108,1,10,1\n20501231,1,9.97,0')),
    ).toEqual(['2014-01-07 3:2', '2014-01-08 20:1', '2014-01-09 0.997:1']);
  });

  it('sees no split in a dividend, nor in a factor with other digits', () => {
    expect(parse('20140106,0.98,0.5,1\r\n20140107,0.99,0.500000,1\r\n20501231,1,0.5000001,0\r\n')).toEqual(
      [],
    );
    expect(parse('')).toEqual([]);
  });

  it.each([
    ['date,price,split,ref', ':1: expected'],
    ['20140106,1,1,1\n20140107,1,,1', ':2: expected'],
    ['20140106,1,0,1', 'received "20140106,1,0,1"'],
    ['20140106,1,-1,1', 'expected'],
    ['20140107,1,1,1\n20140106,1,1,1', 'received 2014-01-06 after 2014-01-07'],
  ])('refuses %j and says where', (text, words) => {
    expect(() => parse(text)).toThrow(MarketDataSourceError);
    expect(() => parse(text)).toThrow(words);
  });
});

describe('a folder of factor files', () => {
  itWithData('knows the splits of real ones', async () => {
    const splits = await readFactorFiles(sharedData('bars/factor-files'), XNYS);
    expect(words(splits.get('AAPL'))).toEqual([
      '2000-06-21 2:1',
      '2005-02-28 2:1',
      '2014-06-09 7:1',
      '2020-08-31 4:1',
    ]);
    expect(words(splits.get('AIG'))).toEqual([
      '1998-08-03 3:2',
      '1999-08-02 5:4',
      '2000-07-31 3:2',
      '2009-07-01 1:20',
    ]);
    expect(words(splits.get('GOOG'))).toEqual(['2015-04-27 1.0027:1']);
    expect(splits.get('SPY')).toEqual([]);
  });

  it('reads CSV files only, names the one that is none, and need not be there', async () => {
    expect((await readFactorFiles(join(temporary.path, 'absent'), XNYS)).size).toBe(0);
    const folder = temporary.folder();
    const sound = temporary.write('ab.csv', '20140106,1,0.5,1\n20501231,1,1,0', folder);
    temporary.write('README.md', 'no factors', folder);
    expect([...(await readFactorFiles(folder, XNYS)).keys()]).toEqual(['AB']);
    await expect(readFactorFiles(sound, XNYS)).rejects.toThrow(/cannot be read/);
    temporary.write('cd.csv', 'nothing of the kind', folder);
    await expect(readFactorFiles(folder, XNYS)).rejects.toThrow(/cd\.csv:1: expected/);
  });
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { RefusalReport } from '../provider/refusal-report.js';
import { itWithData, sharedData } from '../testing/shared-data.js';
import { TemporaryFolder } from '../testing/temporary-folder.js';

const BUILT = join(import.meta.dirname, '../../dist/open-provider.js');
/** A worker starts from a .js file, so these tests are of the build. */
const itWithBuild = existsSync(BUILT) ? it : it.skip;
const itWithSample = existsSync(BUILT) ? itWithData : it.skip;
const folder = new TemporaryFolder();

/** What a process of the build answers, with `provider` opened on a file. */
async function inBuild(path: string, answer: string): Promise<unknown> {
  const script = `
    const { openProvider } = await import(${JSON.stringify(BUILT)});
    const outcome = await openProvider({ url: ${JSON.stringify(`file:${path}`)}, worker: true }).then(
      async (provider) => (${answer}),
      ({ name, message }) => ({ name, message }));
    console.log(JSON.stringify(outcome));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout);
}

describe('loadBarsInWorker', () => {
  itWithBuild('loads in a thread that ends, and brings errors back as what they are', async () => {
    const path = folder.write(
      'bars.csv',
      'symbol,date,open,high,low,close,volume\nA,2018-02-06,1,1,1,1,1\nA,2018-02-07,2,2,2,2,2\nA,2018-02-07,2,2,2,2,2\n',
    );
    const answer = '[await provider.instruments(), provider.refusals().byReason]';
    expect(await inBuild(path, answer)).toEqual([[{ symbol: 'A', name: 'A', sector: '' }], { duplicate: 1 }]);
    expect(await inBuild(join(folder.path, 'none.csv'), answer)).toEqual({
      name: 'MarketDataSourceError',
      message: expect.stringContaining('none.csv: cannot be read'),
    });
  });

  itWithSample('loads the S&P 500 sample and names its eleven bad bars', async () => {
    const answer = `[
      provider.refusals(),
      (await provider.instruments()).length,
      ...await Promise.all(['AAPL', 'DHR'].map(async (symbol) => {
        const bars = await provider.bars({ symbol, timeframe: '1d', asOf: Date.parse('2018-02-07T21:00:00Z') });
        return [bars.length, bars.close.at(-1), bars.openTime.every((time, i) => i === 0 || time > bars.openTime[i - 1])];
      }))]`;
    const [report, instruments, apple, gappy] = (await inBuild(
      sharedData('bars/daily_us_sp500_2013_2018_A.csv.gz'),
      answer,
    )) as [RefusalReport, ...unknown[]];
    expect(report).toMatchObject({
      accepted: 378_910,
      refused: 11,
      byReason: { 'bad-open': 7, 'low-above-others': 4 },
    });
    expect(report.examples).toHaveLength(11);
    expect(instruments).toBe(309);
    expect(apple).toEqual([1_259, 159.54, true]);
    // A symbol with missing days has times of its own.
    expect(gappy).toEqual([1_240, expect.any(Number), true]);
  });
});

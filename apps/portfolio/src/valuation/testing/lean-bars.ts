import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { BarSeries } from '@tapedeck/market-data';
import { daily, XNYS } from './market.js';

/** Raw bars and factor files, kept beside the repository; they are test data and never part of it. */
const folder = fileURLToPath(new URL('../../../../../../shared/data/bars/', import.meta.url));
const BARS = `${folder}daily_us_equity_lean_1998_2021.csv.gz`;
export const FACTOR_FILES = `${folder}factor-files`;

export const leanPresent = existsSync(BARS) && existsSync(FACTOR_FILES);

/** For a test's title, so that a skipped one says why. */
export const whereAbsent = leanPresent ? '' : ' (skipped: ../shared/data/bars is absent)';

/** Raw daily closes of a symbol from one date to another, both included. */
export function leanCloses(symbol: string, from: string, to: string): BarSeries {
  const closes: Record<string, number> = {};
  for (const line of gunzipSync(readFileSync(BARS)).toString('utf8').split('\n')) {
    const [name, date = '', , , , close] = line.split(',');
    if (name === symbol && date >= from && date <= to && XNYS.session(date) !== undefined)
      closes[date] = Number(close);
  }
  return daily(symbol, closes);
}

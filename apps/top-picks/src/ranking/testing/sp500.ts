import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { BarSeries } from '@tapedeck/market-data';

const shared = (path: string) =>
  fileURLToPath(new URL(`../../../../../../shared/data/${path}`, import.meta.url));
const BARS = shared('bars/daily_us_sp500_2013_2018_A.csv.gz');
const MEMBERS = shared('constituents/sp500_2018-04.csv');

export const sp500Present = existsSync(BARS) && existsSync(MEMBERS);

/** Close of a US session (16:00 in New York) on a winter or summer date is 21:00 or 20:00 UTC; only order matters. */
export function sessionClose(date: string): number {
  return Date.parse(`${date}T21:00:00Z`);
}

/** Bars by symbol, rows with an empty cell left out. */
export function sp500Bars(): Map<string, BarSeries> {
  const rows = new Map<string, number[][]>();
  // 309 symbols share 1,259 dates, and parsing a date is the dearest part of a row.
  const times = new Map<string, [open: number, close: number]>();
  for (const line of gunzipSync(readFileSync(BARS)).toString('utf8').split('\n').slice(1)) {
    const [symbol = '', date = '', ...cells] = line.split(',');
    if (cells.length < 5 || cells.includes('')) continue;
    const bars = rows.get(symbol) ?? [];
    if (bars.length === 0) rows.set(symbol, bars);
    const time = times.get(date) ?? [Date.parse(`${date}T14:30:00Z`), sessionClose(date)];
    times.set(date, time);
    bars.push([...time, ...cells.map(Number)]);
  }
  return new Map([...rows].map(([symbol, bars]) => [symbol, columns(symbol, bars)]));
}

export function sp500Members(): string[] {
  return readFileSync(MEMBERS, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');
}

function columns(symbol: string, bars: readonly number[][]): BarSeries {
  const column = (at: number) => Float64Array.from(bars, (bar) => bar[at] as number);
  return {
    symbol,
    timeframe: '1d',
    length: bars.length,
    openTime: column(0),
    closeTime: column(1),
    open: column(2),
    high: column(3),
    low: column(4),
    close: column(5),
    volume: column(6),
  };
}

import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { MarketDataSourceError } from '../market-data-source.error.js';
import { parseDecimal } from '../file/decimal.js';
import { shareRatio } from './share-ratio.js';
import type { Split } from './split.js';

/** What the rounding of two split factors to six digits can come to. */
const RATIO_TOLERANCE = 1e-5;
/** A change smaller than this is the same factor written with other digits. */
const SAME_FACTOR = 1e-5;
const STOCK_DIVIDEND_PLACES = 4;
const ROW = /^(\d{4})(\d{2})(\d{2}),/;

interface FactorRow {
  readonly date: string;
  readonly splitFactor: number;
}

/**
 * The splits of a LEAN factor file, oldest first. Its rows are `yyyymmdd, price factor, split factor, reference price`, without
 * a header; a row's factors hold up to its date, so a split takes effect with the first session after the date of the
 * row before the split factor changes. The price factor tells dividends and is not looked at. A ratio of small whole numbers
 * is given as one, anything else (a stock dividend) as new shares for 1 old one. Throws MarketDataSourceError that
 * names the line for a row that is none.
 */
export function parseFactorFile(
  file: string,
  text: string,
  symbol: string,
  calendar: ExchangeCalendar,
): Split[] {
  const rows = text
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => factorRow(file, line, number));
  const splits: Split[] = [];
  rows.forEach(({ date, splitFactor }, index) => {
    const next = rows[index + 1];
    if (next === undefined) return;
    if (next.date <= date)
      throw new MarketDataSourceError(
        `${file}: expected dates in order, received ${next.date} after ${date}`,
      );
    const factor = next.splitFactor / splitFactor;
    if (Math.abs(factor - 1) <= SAME_FACTOR) return;
    const session = firstSessionAfter(calendar, date);
    splits.push({
      symbol,
      date: session.date,
      effectiveAt: session.open,
      ...(shareRatio(factor, RATIO_TOLERANCE) ?? stockDividend(factor)),
      source: 'factor-file',
    });
  });
  return splits;
}

function factorRow(file: string, line: string, number: number): FactorRow {
  const match = ROW.exec(line);
  const splitFactor = parseDecimal(line.split(',')[2]?.trim() ?? '');
  if (match === null || !(splitFactor > 0 && splitFactor < Infinity))
    throw new MarketDataSourceError(
      `${file}:${number}: expected yyyymmdd,price factor,split factor above 0,…, received ${JSON.stringify(line.slice(0, 80))}`,
    );
  return { date: `${match[1]}-${match[2]}-${match[3]}`, splitFactor };
}

function stockDividend(factor: number): { newShares: number; oldShares: number } {
  return { newShares: Number(factor.toFixed(STOCK_DIVIDEND_PLACES)), oldShares: 1 };
}

function firstSessionAfter(calendar: ExchangeCalendar, date: string): { date: string; open: number } {
  const onDate = calendar.session(date);
  const after = onDate?.close ?? Date.parse(`${date}T23:59:59Z`);
  return calendar.nextSession(after);
}

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { MarketDataSourceError } from '../market-data-source.error.js';
import type { Instrument } from '../provider/instrument.js';

/** Names under which published lists of constituents hold the three columns; the first one present is taken. */
const COLUMN_NAMES = {
  symbol: ['symbol', 'ticker'],
  name: ['name', 'security', 'company'],
  sector: ['sector', 'gics sector'],
} as const;
type Field = keyof typeof COLUMN_NAMES;

/**
 * Reads a CSV of `symbol,name,sector` (letter case of the header aside, further columns ignored) in the file's order.
 * Throws MarketDataSourceError that names the file and what is missing, malformed or there twice.
 */
export async function readUniverseFile(path: string): Promise<readonly Instrument[]> {
  const [header = [], ...rows] = parseRows(path, await readFile(path, 'utf8'));
  const columns = columnsOf(path, header);
  const lines = new Map<string, number>();
  return rows.map((row, index) => {
    const line = index + 2;
    const field = (name: Field) => row[columns[name]] ?? '';
    const symbol = field('symbol');
    if (symbol === '') throw new MarketDataSourceError(`${path}: row ${line} has no symbol`);
    const before = lines.get(symbol);
    if (before !== undefined)
      throw new MarketDataSourceError(
        `${path}: symbol ${symbol} stands twice, in rows ${before} and ${line}`,
      );
    lines.set(symbol, line);
    return { symbol, name: field('name') === '' ? symbol : field('name'), sector: field('sector') };
  });
}

function parseRows(path: string, text: string): string[][] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw new MarketDataSourceError(`${path}: not a sound CSV (${(error as Error).message})`, {
      cause: error,
    });
  }
  if (rows.length < 2)
    throw new MarketDataSourceError(
      `${path}: expected a header and at least one row, received ${rows.length} rows`,
    );
  return rows;
}

function columnsOf(path: string, header: readonly string[]): Record<Field, number> {
  const names = header.map((name) => name.toLowerCase());
  const find = (field: Field) =>
    COLUMN_NAMES[field].map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  const columns = { symbol: find('symbol'), name: find('name'), sector: find('sector') };
  const missing = (Object.keys(columns) as Field[]).filter((field) => columns[field] < 0);
  if (missing.length > 0)
    throw new MarketDataSourceError(
      `${path}: column ${missing.join(', ')} missing; received the header ${header.join(',').slice(0, 120)}`,
    );
  return columns;
}

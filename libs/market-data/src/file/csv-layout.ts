import { MarketDataSourceError } from '../market-data-source.error.js';

const REQUIRED = ['symbol', 'open', 'high', 'low', 'close', 'volume'] as const;

/** Where each column of a bars file stands in its rows. */
export interface CsvLayout {
  readonly width: number;
  readonly symbol: number;
  /** Rows of `date` are daily bars; rows of `time` are intraday bars named by their open. */
  readonly kind: 'date' | 'time';
  readonly moment: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  /** -1 in a file without it. */
  readonly adjClose: number;
}

/** Reads a header row, letter case aside. Throws MarketDataSourceError that names every missing column. */
export function csvLayout(file: string, header: readonly string[]): CsvLayout {
  const names = header.map((name) => unquote(name.trim()).trim().toLowerCase());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new MarketDataSourceError(`${file}: column ${twice} stands twice in the header`);
  const missing: string[] = REQUIRED.filter((name) => !names.includes(name));
  const kinds = (['date', 'time'] as const).filter((name) => names.includes(name));
  const [kind] = kinds;
  if (kind === undefined) missing.push('date or time');
  if (kind === undefined || missing.length > 0)
    throw new MarketDataSourceError(
      `${file}: column ${missing.join(', ')} missing; received the header ${JSON.stringify(header.join(',').slice(0, 120))}`,
    );
  if (kinds.length > 1)
    throw new MarketDataSourceError(`${file}: expected a column date or time, received both`);
  return {
    width: names.length,
    symbol: names.indexOf('symbol'),
    kind,
    moment: names.indexOf(kind),
    open: names.indexOf('open'),
    high: names.indexOf('high'),
    low: names.indexOf('low'),
    close: names.indexOf('close'),
    volume: names.indexOf('volume'),
    adjClose: names.indexOf('adj_close'),
  };
}

const QUOTE = 34;

/** Takes the quotes off a quoted field; see readBarFile for why the parser leaves them on. */
export function unquote(field: string): string {
  const quoted =
    field.length > 1 && field.charCodeAt(0) === QUOTE && field.charCodeAt(field.length - 1) === QUOTE;
  return quoted ? field.slice(1, -1) : field;
}

import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { MarketDataSourceError } from '../market-data-source.error.js';
import { BarRowReader } from './bar-row-reader.js';
import type { BarRows } from './bar-rows.js';
import type { RefusalLog } from './refusal-log.js';
import type { SymbolIndex } from './symbol-index.js';

const CHUNK_BYTES = 64 * 1024;

/**
 * Streams one CSV file, gunzipped by its name's `.gz`. A row is a line, and quotes have no meaning to the parser (the
 * reader takes them off a field): otherwise one stray quote would swallow every line up to the next. Throws
 * MarketDataSourceError when the file cannot be read, is not what its name says, or is empty.
 */
export async function readBarFile(
  path: string,
  calendar: ExchangeCalendar,
  symbols: SymbolIndex,
  log: RefusalLog,
): Promise<BarRows> {
  const progress: { reader?: BarRowReader; line: number } = { line: 0 };
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const parser = parse({
    bom: true,
    quote: null,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
  });
  // Read by hand: a writable of rows behind the parser costs a third of the whole load.
  parser.on('readable', () => {
    try {
      for (let row = parser.read() as string[] | null; row !== null; row = parser.read() as string[] | null) {
        progress.line += 1;
        if (progress.reader === undefined)
          progress.reader = new BarRowReader(path, row, calendar, symbols, log);
        else progress.reader.take(row, progress.line);
      }
    } catch (error) {
      parser.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
  try {
    if (path.endsWith('.gz')) await pipeline(source, createGunzip({ chunkSize: CHUNK_BYTES }), parser);
    else await pipeline(source, parser);
  } catch (error) {
    throw sourceError(path, error);
  }
  if (progress.reader === undefined)
    throw new MarketDataSourceError(`${path}: expected a CSV of bars, the file is empty`);
  return progress.reader.finish();
}

/** Told by what the error carries, not by its class: Node's own errors may come from another realm. */
function sourceError(path: string, error: unknown): unknown {
  if (error instanceof MarketDataSourceError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return error;
  const what = code.startsWith('Z_') ? 'not sound gzip data' : 'cannot be read';
  return new MarketDataSourceError(`${path}: ${what} (${message})`, { cause: error });
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { MarketDataSourceError } from '../market-data-source.error.js';
import { parseFactorFile } from './factor-file.js';
import type { Split } from './split.js';

/** Name of the folder beside a file of raw bars. */
export const FACTOR_FILES_FOLDER = 'factor-files';
const EXTENSION = '.csv';

/**
 * The splits of every factor file in a folder, by symbol in capitals: `aapl.csv` is AAPL. A symbol with a file and no split has
 * an empty list: it is known to have none. Empty where there is no such folder. Throws MarketDataSourceError for a file that
 * is none, or a folder that cannot be read.
 */
export async function readFactorFiles(
  folder: string,
  calendar: ExchangeCalendar,
): Promise<ReadonlyMap<string, readonly Split[]>> {
  const names = (await filesIn(folder)).filter((name) => name.endsWith(EXTENSION)).sort();
  const splits = new Map<string, readonly Split[]>();
  for (const name of names) {
    const path = join(folder, name);
    const symbol = name.slice(0, -EXTENSION.length).toUpperCase();
    splits.set(symbol, parseFactorFile(path, await readFile(path, 'utf8'), symbol, calendar));
  }
  return splits;
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new MarketDataSourceError(`${folder}: cannot be read (${message})`, { cause: error });
  }
}

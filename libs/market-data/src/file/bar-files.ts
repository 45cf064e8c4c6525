import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MarketDataSourceError } from '../market-data-source.error.js';

const BAR_FILE = /\.csv(\.gz)?$/i;

/**
 * The files of a source: the path itself, or the `.csv` and `.csv.gz` files that lie directly in it, by name. Throws
 * MarketDataSourceError when there is none.
 */
export async function barFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch((error: Error) => {
    throw new MarketDataSourceError(`${path}: cannot be read (${error.message})`, { cause: error });
  });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => BAR_FILE.test(name)).sort();
  if (names.length === 0)
    throw new MarketDataSourceError(`${path}: expected a folder with .csv or .csv.gz files, found none`);
  return names.map((name) => join(path, name));
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { openProvider, type MarketDataProvider } from '@tapedeck/market-data';

const folder = fileURLToPath(new URL('../../../../../../shared/data/bars/', import.meta.url));

export const barsPresent = existsSync(folder);
export const whereBarsAbsent = barsPresent ? '' : ' (skipped: ../shared/data/bars is absent)';

/** Which rows of a file of real bars: parsing a whole one takes Jest many seconds. */
export interface BarsExcerpt {
  readonly file: string;
  readonly symbols: readonly string[];
  /** Dates `YYYY-MM-DD`; from the first, and before the second. All when absent. */
  readonly from?: string;
  readonly before?: string;
}

/** A provider of those rows, as they stand in the file. */
export async function openExcerpt(excerpt: BarsExcerpt): Promise<MarketDataProvider> {
  const { file, symbols, from = '', before = '~' } = excerpt;
  const [header = '', ...lines] = gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n');
  const wanted = lines.filter((line) => {
    const [symbol = '', time = ''] = line.split(',', 2);
    return symbols.includes(symbol) && time >= from && time < before;
  });
  const own = mkdtempSync(join(tmpdir(), 'sr-levels-'));
  try {
    const path = join(own, file.replace(/\.gz$/, ''));
    writeFileSync(path, [header, ...wanted, ''].join('\n'));
    return await openProvider({ url: `file:${path}` });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

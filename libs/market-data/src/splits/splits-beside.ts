import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { filePath } from '../file/file-path.js';
import { FACTOR_FILES_FOLDER, readFactorFiles } from './read-factor-files.js';
import type { Split } from './split.js';

/**
 * The splits of the factor files that lie beside the bars of a source, by symbol: in the folder `factor-files` in a folder of
 * bars, or next to a file of them. None for a source that is no file. Throws MarketDataSourceError as readFactorFiles does.
 */
export async function splitsBeside(
  url: string,
  calendar: ExchangeCalendar,
): Promise<ReadonlyMap<string, readonly Split[]>> {
  if (!/^file:/i.test(url)) return new Map();
  const path = filePath(url);
  const isFolder = (await stat(path)).isDirectory();
  return readFactorFiles(join(isFolder ? path : dirname(path), FACTOR_FILES_FOLDER), calendar);
}

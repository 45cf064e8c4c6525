import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MarketDataSourceError } from '../market-data-source.error.js';

/** The path in `file:PATH` (relative to the working directory) or in a file URL proper, `file:///PATH`. */
export function filePath(url: string): string {
  const path = url.slice('file:'.length);
  if (path === '') throw new MarketDataSourceError('expected file:PATH, received no path');
  if (!path.startsWith('//')) return resolve(path);
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw new MarketDataSourceError(`expected file:PATH, received ${JSON.stringify(url)}`, { cause: error });
  }
}

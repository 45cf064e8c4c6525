import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProvider, type MarketDataProvider } from '@tapedeck/market-data';
import type { DirtyRow } from './dirty-bars.js';

/** A provider of daily bars, read from a file as any operator's would be; every day counts as a session. */
export async function providerOf(
  rows: ReadonlyMap<string, readonly DirtyRow[]>,
): Promise<MarketDataProvider> {
  const folder = mkdtempSync(join(tmpdir(), 'sr-levels-'));
  try {
    const lines = [...rows].flatMap(([symbol, bars]) =>
      bars.map(({ date, open, high, low, close, volume, adjClose }) =>
        [symbol, date, open, high, low, close, volume, adjClose].join(','),
      ),
    );
    const path = join(folder, 'bars.csv');
    writeFileSync(path, ['symbol,date,open,high,low,close,volume,adj_close', ...lines, ''].join('\n'));
    return await openProvider({ url: `file:${path}`, calendar: '24/7' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Faulty price histories beside their repaired versions; test data beside the repository, never part of it. */
const ARCHIVE = fileURLToPath(
  new URL('../../../../../../shared/data/dirty/dirty_yahoo_yfinance_repair_pairs.tar.gz', import.meta.url),
);

export const dirtyPresent = existsSync(ARCHIVE);
export const whereDirtyAbsent = dirtyPresent ? '' : ' (skipped: ../shared/data/dirty is absent)';

export interface DirtyRow {
  readonly date: string;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly adjClose: number;
  readonly volume: number;
}

const BLOCK = 512;

/** Rows of each file by its name without `.csv`, oldest first, one a day. */
export function dirtyFiles(): Map<string, DirtyRow[]> {
  const tar = gunzipSync(readFileSync(ARCHIVE));
  const files = new Map<string, DirtyRow[]>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const field = (from: number, length: number) =>
      tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(field(124, 12), 8);
    const name = field(0, 100);
    if (name.endsWith('.csv'))
      files.set(
        name.replace(/^.*\/|\.csv$/g, ''),
        rowsOf(tar.toString('utf8', at + BLOCK, at + BLOCK + size)),
      );
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function rowsOf(csv: string): DirtyRow[] {
  const lines = csv.trim().split(/\r?\n/).slice(1);
  const rows = lines.map((line) => {
    const [time = '', ...cells] = line.split(',');
    const [open, high, low, close, adjClose, volume] = cells.map((cell) =>
      cell === '' ? NaN : Number(cell),
    );
    return { date: time.slice(0, 10), open, high, low, close, adjClose, volume } as DirtyRow;
  });
  const byDate = new Map(rows.map((row) => [row.date, row]));
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

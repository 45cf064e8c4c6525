import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sharedData } from './shared-data.js';

/** One faulty history, or its repaired version: cells as they stand in the file, NaN where one is empty. */
export interface DirtyFile {
  readonly name: string;
  readonly length: number;
  readonly column: (name: string) => Float64Array;
  readonly has: (name: string) => boolean;
}

const BLOCK = 512;

/** Every file of the archive of faulty histories; none where the archive is absent. */
export function dirtyFiles(): DirtyFile[] {
  const path = sharedData('dirty/dirty_yahoo_yfinance_repair_pairs.tar.gz');
  return existsSync(path) ? tarEntries(gunzipSync(readFileSync(path))).map(parsed) : [];
}

function tarEntries(archive: Buffer): { name: string; text: string }[] {
  const entries: { name: string; text: string }[] = [];
  for (let at = 0; at < archive.length && archive[at] !== 0;) {
    const field = (from: number, length: number) =>
      archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(field(124, 12), 8);
    const body = at + BLOCK;
    if (field(0, 100).endsWith('.csv'))
      entries.push({ name: field(0, 100), text: archive.toString('utf8', body, body + size) });
    at = body + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

function parsed({ name, text }: { name: string; text: string }): DirtyFile {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',');
  const rows = lines.map((line) => line.split(','));
  return {
    name,
    length: rows.length,
    has: (wanted) => names.includes(wanted),
    column: (wanted) => {
      const at = names.indexOf(wanted);
      if (at < 0) throw new Error(`${name} has no column ${wanted}`);
      return Float64Array.from(rows, (cells) => (cells[at] ? Number(cells[at]) : NaN));
    },
  };
}

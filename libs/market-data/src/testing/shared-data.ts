import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { it } from '@jest/globals';

/** Real bars lie beside the repository, where its owner may not put them into it. */
const FOLDER = join(import.meta.dirname, '../../../../../shared/data');

export function sharedData(path: string): string {
  return join(FOLDER, path);
}

/** A test that needs the real data; skipped where it is absent. */
export const itWithData = (existsSync(FOLDER) ? it : it.skip) as typeof it;

/** Rows of a gzipped CSV without its header. */
export function sharedRows(path: string): string[][] {
  const text = gunzipSync(readFileSync(sharedData(path))).toString();
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

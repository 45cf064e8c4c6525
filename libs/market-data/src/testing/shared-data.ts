import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { it } from '@jest/globals';

/** Real bars lie beside the repository, where its owner may not put them into it. */
const FOLDER = join(import.meta.dirname, '../../../../../shared/data');

export function sharedData(path: string): string {
  return join(FOLDER, path);
}

const present = existsSync(FOLDER);

/** A test that needs the real data. */
export const itWithData = (present ? it : it.skip) as typeof it;

/** For a test's title, so that a skipped one says why. */
export const whereAbsent = present ? '' : ' (skipped: ../shared/data is absent)';

/** Rows of a gzipped CSV without its header. */
export function sharedRows(path: string): string[][] {
  const text = gunzipSync(readFileSync(sharedData(path))).toString();
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

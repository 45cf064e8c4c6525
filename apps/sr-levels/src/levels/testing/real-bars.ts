import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../../../shared/data/bars/', import.meta.url));

export const barsPresent = existsSync(folder);
export const whereBarsAbsent = barsPresent ? '' : ' (skipped: ../shared/data/bars is absent)';

/** URL of a file of real bars for `openProvider`. */
export function barsUrl(name: string): string {
  return `file:${folder}${name}`;
}

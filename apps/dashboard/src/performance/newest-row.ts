import { epochMs } from './epoch-ms.js';

/** The row with the latest moment; of two with the same, the later in the list. Undefined when there is none. */
export function newestRow<TRow>(rows: readonly TRow[], momentOf: (row: TRow) => string): TRow | undefined {
  let newest: TRow | undefined;
  for (const row of rows)
    if (newest === undefined || epochMs(momentOf(row)) >= epochMs(momentOf(newest))) newest = row;
  return newest;
}

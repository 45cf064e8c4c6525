/** What came of writing events, once it is committed. */
export interface Inserted {
  /** eventKey of every event that was not stored before. */
  readonly keys: ReadonlySet<string>;
  /** Rows inserted, by table. */
  readonly rows: ReadonlyMap<string, number>;
  /** Characters that no table can hold and that were replaced. */
  readonly replacedCharacters: number;
}

/** Adds to a count by table. */
export function addRows(rows: Map<string, number>, table: string, count: number): void {
  rows.set(table, (rows.get(table) ?? 0) + count);
}

/**
 * Events written by one statement a table. Their rows are all that is in memory as rows: enough that statements are
 * few, and few enough that they are garbage before the collector has to move them.
 */
export const EVENTS_PER_STATEMENT = 32;

export function* chunksOf<T>(items: readonly T[], size = EVENTS_PER_STATEMENT): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

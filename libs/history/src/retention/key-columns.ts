import { HISTORY_TABLES } from '../tables/history-tables.js';

/** The primary key of a table of history, as-of first: rows in its order are in the order of the market. */
export function keyColumns(table: string): readonly string[] {
  const ordinal = HISTORY_TABLES.find((one) => one.table === table)?.ordinal;
  return ['as_of', 'event_id', ...(ordinal === undefined ? [] : [ordinal])];
}

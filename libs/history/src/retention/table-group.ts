import type { HistoryTable } from '../tables/history-table.js';
import { HISTORY_TABLES } from '../tables/history-tables.js';

/** A table with a row for each event, and the tables with details of them: a month of all of them goes, or comes back, together. */
export interface TableGroup {
  readonly head: HistoryTable;
  /** The head and its details, in the order of a writer's locks. */
  readonly tables: readonly HistoryTable[];
}

export const TABLE_GROUPS: readonly TableGroup[] = HISTORY_TABLES.filter(({ kind }) => kind !== 'detail').map(
  (head) => ({
    head,
    tables: HISTORY_TABLES.filter((table) => table === head || table.of === head.table),
  }),
);

/** The stream of a head's events: they are numbered by it, whatever their type. */
export function streamOf({ head }: TableGroup): string {
  const [stream, ...others] = new Set(head.events.map((events) => events.stream));
  if (stream === undefined || others.length > 0)
    throw new Error(`${head.table}: expected events of one stream`);
  return stream;
}

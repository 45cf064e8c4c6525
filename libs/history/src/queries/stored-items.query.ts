import type { DataSource } from 'typeorm';
import { shownColumns } from '../tables/common-columns.js';
import type { HistoryTable } from '../tables/history-table.js';
import { databaseMoment } from './database-moment.js';
import { historyItem, type HistoryItem, type HistoryRow } from './history-item.js';

/** The key of a row. `asOfMs` in epoch milliseconds. */
export interface ItemKey {
  readonly eventId: string;
  readonly asOfMs: number;
}

/** Rows of a table by their keys, each with its `data`, in no order; those that are not there are left out. */
export async function storedItems(
  dataSource: DataSource,
  table: HistoryTable,
  keys: readonly ItemKey[],
): Promise<HistoryItem[]> {
  if (keys.length === 0) return [];
  const asOfs = keys.map(({ asOfMs }) => asOfMs);
  const columns = ['event_id', 'as_of', ...shownColumns(table).map(({ column }) => column), 'data'];
  const rows = await dataSource.query<HistoryRow[]>(
    // The bounds of the as-ofs spare asking every partition.
    `SELECT ${columns.map((column) => `stored.${column}`).join(', ')}
       FROM unnest($1::uuid[], $2::timestamptz[]) AS asked (event_id, as_of)
       JOIN ${table.table} stored USING (event_id, as_of)
      WHERE stored.as_of >= $3 AND stored.as_of <= $4`,
    [
      keys.map(({ eventId }) => eventId),
      asOfs.map(databaseMoment),
      databaseMoment(Math.min(...asOfs)),
      databaseMoment(Math.max(...asOfs)),
    ],
  );
  return rows.map((row) => historyItem(table, row));
}

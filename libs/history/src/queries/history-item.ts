import { shownColumns } from '../tables/common-columns.js';
import type { ColumnKind, HistoryTable } from '../tables/history-table.js';
import { publishedMoment } from './published-moment.js';

/** One row of history as it is answered: `id`, `asOf`, then the table's columns by their names, then `data` if asked for. */
export type HistoryItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly asOf: string };

/** A row as a page's statement selects it: columns by their names in the database. */
export type HistoryRow = Readonly<Record<string, unknown>> & {
  readonly event_id: string;
  readonly as_of: Date;
};

export function historyItem(table: HistoryTable, row: HistoryRow): HistoryItem {
  return {
    id: row.event_id,
    asOf: publishedMoment(row.as_of),
    ...Object.fromEntries(
      shownColumns(table).map(({ column, name, kind }) => [name, shown(kind, row[column] ?? null)]),
    ),
    ...('data' in row ? { data: row['data'] } : {}),
  };
}

/** bigint arrives as text, a moment as a Date; numeric stays the text that it arrives as. */
function shown(kind: ColumnKind, value: unknown): unknown {
  if (kind === 'integer' && typeof value === 'string') return Number(value);
  return value instanceof Date ? value.toISOString() : value;
}

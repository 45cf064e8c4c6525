import type { HistoryColumn, HistoryTable } from '../tables/history-table.js';

/** Columns of a table that buckets are made of: its own numeric ones, in its order. */
export function measuredColumns({ columns }: HistoryTable): readonly HistoryColumn[] {
  return columns.filter(({ kind }) => kind === 'integer' || kind === 'number' || kind === 'decimal');
}

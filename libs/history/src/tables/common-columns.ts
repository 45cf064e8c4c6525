import type { HistoryColumn, HistoryTable } from './history-table.js';

const EVENT: readonly HistoryColumn[] = [
  { column: 'subject', name: 'subject', kind: 'text', about: 'What the event is about.' },
  { column: 'source', name: 'source', kind: 'text', about: 'Who published it.' },
  {
    column: 'sequence',
    name: 'sequence',
    kind: 'integer',
    about: 'Place on the tape, gapless for each source and stream; null where the event came without one.',
  },
];

const RECORDED: HistoryColumn = {
  column: 'recorded_at',
  name: 'recordedAt',
  kind: 'moment',
  about: 'When its row was written, by the wall clock; what `knownAt` is compared with.',
};

const COMPUTED: HistoryColumn = {
  column: 'computed_at',
  name: 'computedAt',
  kind: 'moment',
  about: 'When it was computed, by the wall clock.',
};

/** Columns of every row of a table besides `event_id` and `as_of`, in the order in which they are shown. */
export function shownColumns({ kind, columns }: HistoryTable): readonly HistoryColumn[] {
  if (kind === 'detail') return columns;
  return [...(kind === 'snapshot' ? [COMPUTED] : []), RECORDED, ...EVENT, ...columns];
}

/** The name in answers of a column that every page shows. Throws for another one: a mistake in a table's description. */
export function columnName(table: HistoryTable, column: string): string {
  const found = shownColumns(table).find((one) => one.column === column);
  if (found === undefined) throw new Error(`${table.table}: no column ${column} is shown`);
  return found.name;
}

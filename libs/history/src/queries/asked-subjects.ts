import type { DataSource } from 'typeorm';
import type { HistoryTable } from '../tables/history-table.js';
import type { AsOfRange } from './as-of-range.js';
import { subjects, type Subject } from './subjects.js';

/** The subjects that a request is about: each has its rows in order in the index, so a read touches no row in vain. */
export async function askedSubjects(
  dataSource: DataSource,
  table: HistoryTable,
  { match = {}, from, to }: AsOfRange & { readonly match?: Subject },
): Promise<Subject[]> {
  if (table.filters.every((column) => match[column] !== undefined)) return [match];
  const all = await subjects(dataSource, table, { from, to });
  return all.filter((one) => table.filters.every((column) => (match[column] ?? one[column]) === one[column]));
}

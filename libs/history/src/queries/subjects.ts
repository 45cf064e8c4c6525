import type { DataSource } from 'typeorm';
import type { HistoryTable } from '../tables/history-table.js';
import type { AsOfRange } from './as-of-range.js';
import { databaseMoment } from './database-moment.js';
import type { Statement } from './statement.js';

/** Values of a table's filter columns that belong together, such as `{ universe, mode }`. */
export type Subject = Readonly<Record<string, string>>;

/**
 * Every subject that has a row in the range, in order. Skips through the index from one to the next, so that the cost follows the
 * number of subjects and months, not of rows: PostgreSQL's own DISTINCT would read every row.
 */
export async function subjects(
  dataSource: DataSource,
  table: HistoryTable,
  range: AsOfRange = {},
): Promise<Subject[]> {
  const { text, parameters } = subjectsStatement(table, range);
  return dataSource.query<Subject[]>(text, parameters);
}

export function subjectsStatement({ table, filters }: HistoryTable, { from, to }: AsOfRange): Statement {
  const columns = filters.join(', ');
  const of = (alias: string) => filters.map((column) => `${alias}.${column}`).join(', ');
  const parameters: unknown[] = [];
  const moment = (epochMs: number) => `$${parameters.push(databaseMoment(epochMs))}::timestamptz`;
  const within = [
    ...(from === undefined ? [] : [`item.as_of >= ${moment(from)}`]),
    ...(to === undefined ? [] : [`item.as_of <= ${moment(to)}`]),
  ];
  const where = (...conditions: string[]) =>
    conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const text = `
    WITH RECURSIVE subject AS (
      (SELECT ${of('item')} FROM ${table} item ${where(...within)} ORDER BY ${of('item')} LIMIT 1)
      UNION ALL
      SELECT ${of('next')}
        FROM subject CROSS JOIN LATERAL (
          SELECT ${of('item')} FROM ${table} item
           ${where(`(${of('item')}) > (${of('subject')})`, ...within)}
           ORDER BY ${of('item')} LIMIT 1) next)
    SELECT ${columns} FROM subject`;
  return { text, parameters };
}

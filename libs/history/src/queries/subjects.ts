import type { DataSource } from 'typeorm';
import type { HistoryTable } from '../tables/history-table.js';

/** Values of a table's filter columns that belong together, such as `{ universe, mode }`. */
export type Subject = Readonly<Record<string, string>>;

/**
 * Every subject that has a row, in order. Skips through the index from one to the next, so that the cost follows the
 * number of subjects, not of rows: PostgreSQL's own DISTINCT would read every row.
 */
export async function subjects(dataSource: DataSource, table: HistoryTable): Promise<Subject[]> {
  return dataSource.query<Subject[]>(subjectsSql(table));
}

export function subjectsSql({ table, filters }: HistoryTable): string {
  const columns = filters.join(', ');
  const of = (alias: string) => filters.map((column) => `${alias}.${column}`).join(', ');
  return `
    WITH RECURSIVE subject AS (
      (SELECT ${columns} FROM ${table} ORDER BY ${columns} LIMIT 1)
      UNION ALL
      SELECT ${of('next')}
        FROM subject CROSS JOIN LATERAL (
          SELECT ${of('item')} FROM ${table} item
           WHERE (${of('item')}) > (${of('subject')})
           ORDER BY ${of('item')} LIMIT 1) next)
    SELECT ${columns} FROM subject`;
}

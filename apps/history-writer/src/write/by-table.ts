import type { TableRows } from './table-insert.js';

/** All rows of each table together, tables in the order of their first appearance; none without rows. */
export function byTable(parts: readonly TableRows[]): TableRows[] {
  const tables = new Map<TableRows['insert'], TableRows['rows'][number][]>();
  for (const { insert, rows } of parts) {
    const collected = tables.get(insert);
    if (collected) collected.push(...rows);
    else tables.set(insert, [...rows]);
  }
  return [...tables].map(([insert, rows]) => ({ insert, rows })).filter(({ rows }) => rows.length > 0);
}

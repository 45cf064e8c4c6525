import type { EntityManager } from 'typeorm';
import { monthStart, parseMonth, type Month } from '../partitions/month.js';
import { defaultPartitionName } from '../partitions/create-partition.js';
import type { MonthPartition, OldMonth } from './old-month.js';
import type { TableGroup } from './table-group.js';

interface PartitionRow {
  readonly table: string;
  readonly partition: string;
  readonly bytes: string;
}

/** Rows of a month that lie in a default partition. */
export interface StrayMonth {
  readonly table: string;
  readonly month: Date;
  readonly rows: number;
}

/** Which months of a group lie before one, oldest first. */
export async function oldMonths(
  manager: EntityManager,
  group: TableGroup,
  before: Month,
): Promise<OldMonth[]> {
  const tables = group.tables.map(({ table }) => table);
  const rows = await manager.query<PartitionRow[]>(
    `SELECT parent.relname AS table, child.relname AS partition, pg_total_relation_size(child.oid) AS bytes
       FROM pg_inherits
       JOIN pg_class child ON child.oid = inhrelid
       JOIN pg_class parent ON parent.oid = inhparent
      WHERE inhparent = ANY ($1::regclass[]) AND NOT inhdetachpending
      ORDER BY array_position($2::text[], parent.relname::text)`,
    [tables, tables],
  );
  const months = new Map<Month, MonthPartition[]>();
  for (const { table, partition, bytes } of rows) {
    const month = parseMonth(partition.slice(table.length + 1));
    if (month === undefined || month >= before) continue;
    const found = { table, partition, bytes: Number(bytes) };
    months.set(month, [...(months.get(month) ?? []), found]);
  }
  return [...months].sort(([a], [b]) => a - b).map(([month, partitions]) => ({ group, month, partitions }));
}

/** Rows of months before one that have no partition of their own: normally none. */
export async function strayMonths(
  manager: EntityManager,
  group: TableGroup,
  before: Month,
): Promise<StrayMonth[]> {
  const found: StrayMonth[] = [];
  for (const { table } of group.tables) {
    const rows = await manager.query<{ month: Date; rows: string }[]>(
      `SELECT date_trunc('month', as_of, 'UTC') AS month, count(*) AS rows
         FROM ${defaultPartitionName(table)} WHERE as_of < $1 GROUP BY 1 ORDER BY 1`,
      [monthStart(before)],
    );
    found.push(...rows.map(({ month, rows: count }) => ({ table, month, rows: Number(count) })));
  }
  return found;
}

/** The newest as-of of any event, epoch milliseconds; undefined where history is empty. */
export async function newestAsOf(
  manager: EntityManager,
  groups: readonly TableGroup[],
): Promise<number | undefined> {
  const newest = groups
    .map(({ head }) => `SELECT max(as_of) AS as_of FROM ${head.table}`)
    .join(' UNION ALL ');
  const [row] = await manager.query<{ as_of: Date | null }[]>(
    `SELECT max(as_of) AS as_of FROM (${newest}) newest`,
  );
  return row?.as_of?.getTime();
}

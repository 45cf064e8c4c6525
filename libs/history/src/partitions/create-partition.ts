import type { EntityManager } from 'typeorm';
import { monthLabel, monthStart, type Month } from './month.js';
import { VACUUM_INSERTS } from './vacuum-inserts.js';
import { PARTITIONED_TABLES } from './partitioned-tables.js';

export function partitionName(table: string, month: Month): string {
  return `${table}_${monthLabel(month)}`;
}

export function defaultPartitionName(table: string): string {
  return `${table}_default`;
}

/** Names of all partitions that exist now, default ones included. */
export async function partitionNames(manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ name: string }[]>(
    `SELECT child.relname AS name
       FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = ANY ($1::regclass[]) AND NOT inhdetachpending`,
    [PARTITIONED_TABLES],
  );
  return new Set(rows.map((row) => row.name));
}

/**
 * Makes the partition of one month, inside the caller's transaction, and returns how many rows it moved there from
 * the default partition: rows that came before their partition existed would otherwise make attaching fail for ever.
 *
 * Made apart and then attached: attaching lets readers and writers of the other months go on, where CREATE TABLE …
 * PARTITION OF would stop them all. The default partition is locked first, so that no row of this month can slip into
 * it between the move and the attachment; an insert caught in between fails with SQLSTATE 23514 and is tried again.
 */
export async function createPartition(manager: EntityManager, table: string, month: Month): Promise<number> {
  const name = partitionName(table, month);
  const [from, to] = [monthStart(month), monthStart(month + 1)];
  const fallback = defaultPartitionName(table);
  await manager.query(`LOCK TABLE ${fallback} IN ACCESS EXCLUSIVE MODE`);
  await manager.query(`CREATE TABLE ${name} (LIKE ${table} INCLUDING ALL) WITH (${VACUUM_INSERTS})`);
  const [moved] = await manager.query<{ rows: string }[]>(
    `WITH leaving AS (DELETE FROM ${fallback} WHERE as_of >= $1 AND as_of < $2 RETURNING *),
          arrived AS (INSERT INTO ${name} SELECT * FROM leaving RETURNING 1)
     SELECT count(*) AS rows FROM arrived`,
    [from, to],
  );
  await manager.query(
    `ALTER TABLE ${table} ATTACH PARTITION ${name} FOR VALUES FROM ('${from}') TO ('${to}')`,
  );
  return Number(moved?.rows ?? 0);
}

/**
 * Makes the default partition where somebody dropped it, or attaches one that was detached, inside the caller's
 * transaction. Without it a month that is refused, or not made yet, has no place at all.
 */
export async function restoreDefaultPartition(manager: EntityManager, table: string): Promise<void> {
  const name = defaultPartitionName(table);
  await manager.query(
    `CREATE TABLE IF NOT EXISTS ${name} (LIKE ${table} INCLUDING ALL) WITH (${VACUUM_INSERTS})`,
  );
  await manager.query(`ALTER TABLE ${table} ATTACH PARTITION ${name} DEFAULT`);
}

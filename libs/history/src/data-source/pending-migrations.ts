import type { DataSource } from 'typeorm';
import { MIGRATIONS_TABLE } from '../migrations/migrations.js';

/** Names of the migrations that this code knows and the database has not run. Reads only: it creates nothing. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [found] = await dataSource.query<{ table: string | null }[]>('SELECT to_regclass($1) AS table', [
    MIGRATIONS_TABLE,
  ]);
  if (found?.table == null) return known;
  const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
  const ran = new Set(rows.map((row) => row.name));
  return known.filter((name) => !ran.has(name));
}

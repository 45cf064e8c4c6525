import { DataSource, MigrationExecutor } from 'typeorm';
import { ADVISORY_LOCKS } from './advisory-locks.js';
import { connectionLimits } from './connection-limits.js';

const NO_LIMIT = 0;

/**
 * Runs the pending migrations and returns the names of those it ran; none when the schema is up to date. Uses a
 * connection of its own to the database of `dataSource`, which need not be initialised: waiting for another process's
 * migration, or a long migration itself, is no statement gone astray.
 *
 * Several processes may start it at once: one transaction holds everything, the lock first, so the others wait, then
 * find nothing to do; and a migration that fails leaves no trace. The lock belongs to the transaction, not to the
 * session, so it also holds through a pooler that hands sessions round, and a killed process never keeps it.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const unhurried = await new DataSource({
    ...dataSource.options,
    extra: connectionLimits(NO_LIMIT),
  } as DataSource['options']).initialize();
  try {
    return await unhurried.transaction(async ({ queryRunner }) => {
      if (queryRunner === undefined) throw new Error('a transaction without its connection');
      await queryRunner.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.migrations]);
      const executor = new MigrationExecutor(unhurried, queryRunner);
      // The transaction is this one; the executor must neither open nor end any.
      executor.transaction = 'none';
      const ran = await executor.executePendingMigrations();
      return ran.map((migration) => migration.name);
    });
  } finally {
    await unhurried.destroy();
  }
}

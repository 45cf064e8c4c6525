import { historyDataSource, migrate } from '@tapedeck/history';
import { readConfig } from '@tapedeck/platform';
import { commandEnvironment } from '../running-stack.js';

/** Brings the schema up to date. Safe to run from several places at once. */
export async function migrateCommand(): Promise<void> {
  const config = readConfig(['DATABASE_URL'], commandEnvironment());
  const applied = await migrate(historyDataSource(config.database.url, { poolSize: 1 }));
  process.stdout.write(
    applied.length === 0 ? 'schema is up to date\n' : `applied ${applied.length}: ${applied.join(', ')}\n`,
  );
}

import { historyDataSource, migrate } from '@tapedeck/history';
import { readConfig } from '@tapedeck/platform';
import { awaitSchema } from '../await-schema.js';
import { commandEnvironment } from '../running-stack.js';

export interface MigrateOptions {
  /** Change nothing; come back once somebody else has brought the schema up to date. */
  readonly wait?: boolean;
}

/** Brings the schema up to date. Safe to run from several places at once. */
export async function migrateCommand({ wait = false }: MigrateOptions): Promise<void> {
  const config = readConfig(['DATABASE_URL'], commandEnvironment());
  if (wait) {
    await awaitSchema(config.database.url, (line) => process.stdout.write(`${line}\n`));
    process.stdout.write('schema is up to date\n');
    return;
  }
  const applied = await migrate(historyDataSource(config.database.url, { poolSize: 1 }));
  process.stdout.write(
    applied.length === 0 ? 'schema is up to date\n' : `applied ${applied.length}: ${applied.join(', ')}\n`,
  );
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres, type LocalServer } from '@tapedeck/local-servers';
import { historyDataSource, migrate, pendingMigrations } from '../src/index.js';
import { MIGRATIONS } from '../src/migrations/migrations.js';

const NAMES = MIGRATIONS.map(({ name }) => name);

describe('migrate', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('T55: runs each migration once, however many processes start it at once; and again does nothing', async () => {
    const dataSource = historyDataSource(server.url);
    await dataSource.initialize();
    expect(await pendingMigrations(dataSource)).toEqual(NAMES);

    const racers = Array.from({ length: 6 }, () => migrate(historyDataSource(server.url)));
    const ran = await Promise.all(racers);

    expect(ran.flat()).toEqual(NAMES);
    expect(await pendingMigrations(dataSource)).toEqual([]);
    expect(await migrate(dataSource)).toEqual([]);
    const tables = await dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'p' ORDER BY 1`,
    );
    expect(tables.map((table) => table.name)).toEqual(['pick_contributions', 'top_picks_runs']);
    await dataSource.destroy();
  });

  it('leaves no trace of a migration that fails', async () => {
    const dataSource = await historyDataSource(server.url).initialize();
    await dataSource.query('DROP TABLE tapedeck_migrations, pick_contributions');
    // top_picks_runs still stands, so the migration fails at its first statement.
    await expect(migrate(dataSource)).rejects.toThrow(/top_picks_runs/);
    const [table] = await dataSource.query<{ found: string | null }[]>(
      `SELECT to_regclass('pick_contributions') AS found`,
    );
    expect(table?.found).toBeNull();
    expect(await pendingMigrations(dataSource)).toEqual(NAMES);
    await dataSource.destroy();
  });
});

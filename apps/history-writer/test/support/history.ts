import { historyDataSource, migrate, PartitionKeeper } from '@tapedeck/history';
import { startPostgres, type LocalServer } from '@tapedeck/local-servers';
import type { DataSource } from 'typeorm';

export interface History {
  readonly server: LocalServer;
  readonly dataSource: DataSource;
  count(table: string): Promise<number>;
  close(): Promise<void>;
}

/** A database of its own with the schema and the partitions of the tests' events. */
export async function startHistory(): Promise<History> {
  const server = await startPostgres();
  const dataSource = historyDataSource(server.url, { onPoolError: () => undefined });
  await migrate(dataSource);
  await dataSource.initialize();
  await new PartitionKeeper(dataSource).ensureFor([
    Date.UTC(2017, 10, 1),
    Date.UTC(2017, 11, 1),
    Date.UTC(2018, 0, 1),
  ]);
  return {
    server,
    dataSource,
    count: (table) => countRows(dataSource, table),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await server.stop();
    },
  };
}

export async function countRows(dataSource: DataSource, table: string): Promise<number> {
  const [row] = await dataSource.query<{ count: string }[]>(`SELECT count(*) FROM ${table}`);
  return Number(row?.count);
}

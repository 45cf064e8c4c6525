import { startPostgres, type LocalServer } from '@tapedeck/local-servers';
import type { DataSource } from 'typeorm';
import { historyDataSource, migrate, PartitionKeeper } from '../../src/index.js';

export interface HistoryFixture {
  readonly server: LocalServer;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/** A server of its own with the schema in place and no rows. */
export async function historyFixture(): Promise<HistoryFixture> {
  const server = await startPostgres();
  const dataSource = historyDataSource(server.url, { poolSize: 4, onPoolError: () => undefined });
  await migrate(dataSource);
  await dataSource.initialize();
  return {
    server,
    dataSource,
    close: async () => {
      await dataSource.destroy();
      await server.stop();
    },
  };
}

export interface RunSeed {
  readonly id: string;
  readonly universe?: string;
  readonly mode?: string;
  readonly asOf: number;
  readonly recordedAt?: string;
  readonly body?: { envelope: string; data: string };
}

/** One run without picks, written as the history-writer would: its partition first. */
export async function storeRun(dataSource: DataSource, seed: RunSeed): Promise<void> {
  await new PartitionKeeper(dataSource).ensureFor([seed.asOf]);
  const { id, universe = 'sp500', mode = 'swing', asOf, body } = seed;
  await dataSource.query(
    `INSERT INTO top_picks_runs (event_id, as_of, recorded_at, computed_at, next_expected_at, stale_after, universe, mode,
       subject, policy, source, sequence, data_schema, considered, excluded_count, pick_count, envelope, data)
     VALUES ($1, $2, coalesce($3, now()), $2, $2, $2, $4, $5, $6, 'default@1', '/tapedeck/top-picks', 7, 'urn:v1', 3, 1, 0, $7, $8)`,
    [
      id,
      new Date(asOf),
      seed.recordedAt ?? null,
      universe,
      mode,
      `${universe}/${mode}`,
      body?.envelope ?? '{"id":"x"}',
      body?.data ?? '{"picks":[]}',
    ],
  );
}

/** Names of the partitions of `top_picks_runs` that a statement's plan reads. */
export async function partitionsRead(
  dataSource: DataSource,
  { text, parameters }: { text: string; parameters: unknown[] },
): Promise<string[]> {
  const rows = await dataSource.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${text}`, parameters);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  return [...new Set([...plan.matchAll(/ on (top_picks_runs_\w+)/g)].map((match) => match[1] ?? ''))].sort();
}

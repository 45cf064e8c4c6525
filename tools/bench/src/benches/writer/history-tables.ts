import { historyDataSource, migrate } from '@tapedeck/history';
import pg from 'pg';
import { pollUntil } from '../../poll-until.js';

export async function prepareHistory(databaseUrl: string): Promise<void> {
  await migrate(historyDataSource(databaseUrl, { poolSize: 1 }));
}

/** Waits until that many runs are committed. */
export async function rowsStored(databaseUrl: string, runs: number): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await pollUntil(async () => {
      const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM top_picks_runs');
      return Number(rows[0]?.count) >= runs;
    });
  } finally {
    await client.end();
  }
}

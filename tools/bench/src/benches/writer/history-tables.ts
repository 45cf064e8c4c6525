import { historyDataSource, migrate } from '@tapedeck/history';
import { until } from '@tapedeck/local-servers';
import pg from 'pg';
import { WITHIN_MS } from '../within-ms.js';
import { eventOf } from './bench-event.js';

export async function prepareHistory(databaseUrl: string): Promise<void> {
  await migrate(historyDataSource(databaseUrl, { poolSize: 1 }));
}

/**
 * Waits until the event of that index is committed; it was published last, so all before it are. One look-up by key,
 * because counting the rows would keep PostgreSQL busier than the writer does.
 */
export async function eventStored(databaseUrl: string, index: number): Promise<void> {
  const { id, time } = eventOf(index);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await until(
      'every event to be stored',
      async () => {
        const { rowCount } = await client.query(
          'SELECT 1 FROM top_picks_runs WHERE event_id = $1 AND as_of = $2',
          [id, time],
        );
        return rowCount === 1;
      },
      WITHIN_MS,
    );
  } finally {
    await client.end();
  }
}

import { pollUntil } from '@tapedeck/local-servers';
import { administer, setSystem } from './administer.js';
import { copyCluster } from './copy-cluster.js';
import { PostgresCluster } from './postgres-cluster.js';

const IN_STEP_WITHIN_MS = 20_000;

/**
 * A streaming standby that the primary waits for: what is committed is on both, so that a failover loses nothing. It
 * answers reads and refuses writes (SQLSTATE 25006) until it is promoted.
 */
export async function startStandby(primary: PostgresCluster): Promise<PostgresCluster> {
  const standby = await PostgresCluster.open(await copyCluster(primary));
  try {
    // Set only now: in the copy it would make the standby, once promoted, wait for a standby of its own.
    await setSystem(primary.url, { synchronous_standby_names: '*' });
    await inStep(primary);
  } catch (error) {
    await standby.remove();
    throw error;
  }
  return standby;
}

/** Makes it a primary; settles when it takes writes. */
export async function promote(standby: PostgresCluster): Promise<void> {
  await administer(standby.url, async (client) => {
    const { rows } = await client.query<{ promoted: boolean }>('SELECT pg_promote() AS promoted');
    if (rows[0]?.promoted !== true) throw new Error('the standby could not be promoted within a minute');
  });
}

async function inStep(primary: PostgresCluster): Promise<void> {
  const reached = await administer(primary.url, (client) =>
    pollUntil(async () => {
      const { rows } = await client.query<{ sync_state: string }>(
        'SELECT sync_state FROM pg_stat_replication',
      );
      return rows.some(({ sync_state }) => sync_state === 'sync') ? true : undefined;
    }, IN_STEP_WITHIN_MS),
  );
  if (reached === undefined) throw new Error(`the standby was not in step after ${IN_STEP_WITHIN_MS} ms`);
}

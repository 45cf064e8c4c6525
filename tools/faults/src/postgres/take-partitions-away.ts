import { administer } from './administer.js';

/** The month that the faults' publisher lives in. */
const MONTH = '2018_01';

export const PARTITIONS = ['top_picks_runs', 'pick_contributions'].map((table) => ({
  table,
  partition: `${table}_${MONTH}`,
  fallback: `${table}_default`,
}));

/** Drops the partitions of the month; their rows go on in the default ones, so that nothing stored is missing. */
export async function takePartitionsAway(databaseUrl: string): Promise<void> {
  await administer(databaseUrl, async (client) => {
    await client.query('BEGIN');
    for (const { table, partition, fallback } of PARTITIONS) {
      await client.query(`ALTER TABLE ${table} DETACH PARTITION ${partition}`);
      await client.query(`INSERT INTO ${fallback} SELECT * FROM ${partition}`);
      await client.query(`DROP TABLE ${partition}`);
    }
    await client.query('COMMIT');
  });
}

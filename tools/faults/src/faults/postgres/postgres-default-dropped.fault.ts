import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { until } from '@tapedeck/local-servers';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { PARTITIONS } from '../../postgres/take-partitions-away.js';

export const postgresDefaultDropped: Fault = {
  name: 'postgres-default-dropped',
  title:
    'the default partitions dropped, the month without one too: the writer puts all of them back and goes on',
  kind: 'outage',
  async strike(world, chance) {
    await administer(world.postgres.directUrl, async (admin) => {
      await admin.query('BEGIN');
      for (const { table, partition, fallback } of PARTITIONS) {
        await admin.query(`DROP TABLE ${fallback}`);
        await admin.query(`ALTER TABLE ${table} DETACH PARTITION ${partition}`);
        await admin.query(`ALTER TABLE ${partition} RENAME TO ${partition}_aside`);
      }
      await admin.query('COMMIT');
    });
    await sleep(chance.between(0, 1_000));
    // What had been stored comes back. Nothing else is undone: there is a place for it only if the writer made one.
    await administer(world.postgres.directUrl, async (admin) => {
      for (const { table, partition } of PARTITIONS) {
        await until(`${partition} is there again`, () => exists(admin, partition));
        await admin.query(`INSERT INTO ${table} SELECT * FROM ${partition}_aside ON CONFLICT DO NOTHING`);
        await admin.query(`DROP TABLE ${partition}_aside`);
      }
    });
  },
  async check(world) {
    const names = PARTITIONS.map(({ fallback }) => fallback);
    const rows = await world.query<{ name: string }>(
      'SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE relname = ANY ($1)',
      [names],
    );
    return rows.length === names.length ? [] : ['a default partition was not put back'];
  },
};

async function exists(admin: ClientBase, table: string): Promise<boolean> {
  const { rows } = await admin.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
    table,
  ]);
  return rows[0]?.found === true;
}

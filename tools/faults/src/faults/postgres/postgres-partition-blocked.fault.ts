import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { PARTITIONS, takePartitionsAway } from '../../postgres/take-partitions-away.js';

/** Stands in the way of attaching a partition, and in nobody else's. */
const BACKUP_LOCK = `LOCK TABLE ${PARTITIONS.map(({ fallback }) => fallback).join(', ')} IN ACCESS SHARE MODE`;

export const postgresPartitionBlocked: Fault = {
  name: 'postgres-partition-blocked',
  title:
    'the month has no partition and none can be made while a backup reads: the default one takes the rows, told of',
  kind: 'outage',
  async strike(world, chance) {
    const log = await LogWatch.ofWriter(world);
    const { directUrl } = world.postgres;
    // The writer looks for partitions when it starts: one that was away had better not start before this is done.
    await world.writer.kill();
    await takePartitionsAway(directUrl);
    await administer(directUrl, async (backup) => {
      await backup.query('BEGIN');
      await backup.query(BACKUP_LOCK);
      await world.writer.start();
      await log.untilTells(/a partition could not be made, default partition used/);
      await log.untilTells(/stored \d+, duplicate \d+, rejected 0/);
      await sleep(chance.between(0, 1_000));
      await backup.query('COMMIT');
    });
  },
  async check(world) {
    const counts = PARTITIONS.map(({ fallback }) => `(SELECT count(*) FROM ${fallback})`).join(' + ');
    const [row] = await world.query<{ strays: string }>(`SELECT ${counts} AS strays`);
    return Number(row?.strays) === 0 ? [] : [`${row?.strays} rows were left in default partitions`];
  },
};

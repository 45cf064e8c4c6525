import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { SmallDiskPostgres } from '../../postgres/small-disk-postgres.js';
import { SmallDisk } from '../../postgres/small-disk.js';
import type { SingleRedis } from '../../world/single-redis.js';

export const postgresDiskFull: Fault<SingleRedis, SmallDiskPostgres> = {
  name: 'postgres-disk-full',
  title: 'not one block left on the disk of the tables (53100), until somebody makes room',
  kind: 'outage',
  needs: { postgres: () => SmallDiskPostgres.start() },
  impossible: () => SmallDisk.impossible(),
  async strike(world, chance) {
    const log = await LogWatch.ofWriter(world);
    await world.postgres.disk.fill();
    await log.untilTells(/No space left on device/);
    await sleep(chance.between(0, 1_500));
  },
  heal: (world) => world.postgres.disk.free(),
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { FailoverPostgres } from '../../postgres/failover-postgres.js';
import { untilWriterTells } from '../../postgres/writer-log.js';
import type { SingleRedis } from '../../world/single-redis.js';

export const postgresFailover: Fault<SingleRedis, FailoverPostgres> = {
  name: 'postgres-failover',
  title: 'the primary dies; its address leads to the standby, which takes no writes (25006) until it is promoted',
  kind: 'outage',
  needs: { postgres: () => FailoverPostgres.start() },
  async strike(world, chance) {
    await world.postgres.failOver();
    await untilWriterTells(world, /read-only transaction/);
    await sleep(chance.between(0, 1_500));
  },
  heal: (world) => world.postgres.promote(),
};

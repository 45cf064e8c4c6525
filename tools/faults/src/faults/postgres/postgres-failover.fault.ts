import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { FailoverPostgres } from '../../postgres/failover-postgres.js';
import { LogWatch } from '../../postgres/log-watch.js';
import type { SingleRedis } from '../../world/single-redis.js';

export const postgresFailover: Fault<SingleRedis, FailoverPostgres> = {
  name: 'postgres-failover',
  title:
    'the primary dies; its address leads to the standby, which takes no writes (25006) until it is promoted',
  kind: 'outage',
  needs: { postgres: () => FailoverPostgres.start() },
  async strike({ postgres }, chance) {
    await postgres.failOver();
    const log = await LogWatch.ofServerFromStart(postgres.directUrl);
    await log.untilTells(/cannot execute .* (during recovery|in a read-only transaction)/);
    await sleep(chance.between(0, 1_500));
  },
  heal: (world) => world.postgres.promote(),
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { ConnectionHoard } from '../../postgres/connection-hoard.js';
import { untilWriterTells } from '../../postgres/writer-log.js';

export const postgresConnectionsExhausted: Fault = {
  name: 'postgres-connections-exhausted',
  title: "a client that leaks connections takes all of them, the writer's too (53300)",
  kind: 'outage',
  async strike(world, chance) {
    const hoard = new ConnectionHoard(world.postgres.directUrl);
    try {
      await hoard.takeAll();
      await untilWriterTells(world, /too many clients/);
      await sleep(chance.between(200, 1_000));
    } finally {
      await hoard.release();
    }
  },
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { setSystem } from '../../postgres/administer.js';
import { withTablesLocked } from '../../postgres/with-tables-locked.js';
import { untilWriterTells } from '../../postgres/writer-log.js';

export const postgresLockTimeout: Fault = {
  name: 'postgres-lock-timeout',
  title: 'tables locked for longer than the server lets anybody wait (55P03)',
  kind: 'outage',
  async strike(world, chance) {
    const { directUrl } = world.postgres;
    await setSystem(directUrl, { lock_timeout: '200ms' });
    try {
      await withTablesLocked(world, async () => {
        await untilWriterTells(world, /canceling statement due to lock timeout/);
        await sleep(chance.between(0, 1_500));
      });
    } finally {
      await setSystem(directUrl, { lock_timeout: undefined });
    }
  },
};

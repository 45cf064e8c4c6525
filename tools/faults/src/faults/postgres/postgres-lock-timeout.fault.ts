import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { setSystem } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { withTablesLocked } from '../../postgres/with-tables-locked.js';

export const postgresLockTimeout: Fault = {
  name: 'postgres-lock-timeout',
  title: 'tables locked for longer than the server lets anybody wait (55P03)',
  kind: 'outage',
  // The short form has others that end in the same way: sessions ended, a table locked, connections refused.
  slow: true,
  async strike(world, chance) {
    const log = await LogWatch.ofWriter(world);
    const { directUrl } = world.postgres;
    await setSystem(directUrl, { lock_timeout: '200ms' });
    try {
      await withTablesLocked(world, async () => {
        await log.untilTells(/canceling statement due to lock timeout/);
        await sleep(chance.between(0, 1_500));
      });
    } finally {
      await setSystem(directUrl, { lock_timeout: undefined });
    }
  },
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { withTablesLocked } from '../../postgres/with-tables-locked.js';
import { HURRIED_WRITER } from './hurried-writer.js';

export const postgresStatementTimeout: Fault = {
  name: 'postgres-statement-timeout',
  title:
    "statements that take longer than the writer's limit are cancelled by the server, one after the other (57014)",
  kind: 'outage',
  needs: HURRIED_WRITER,
  async strike(world, chance) {
    const log = await LogWatch.ofWriter(world);
    await withTablesLocked(world, async () => {
      await log.untilTells(/canceling statement due to statement timeout/);
      await sleep(chance.between(0, 1_500));
    });
  },
};

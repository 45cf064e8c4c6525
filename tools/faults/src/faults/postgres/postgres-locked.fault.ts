import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { withTablesLocked } from '../../postgres/with-tables-locked.js';

export const postgresLocked: Fault = {
  name: 'postgres-locked',
  title: 'both tables locked against everybody, as by a long migration',
  kind: 'outage',
  strike: (world, chance) => withTablesLocked(world, () => sleep(chance.between(500, 2_500))),
};

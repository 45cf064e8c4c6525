import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';

export const postgresTableAway: Fault = {
  name: 'postgres-table-away',
  title: 'a table renamed and renamed back (42P01), as by a migration in the wrong order',
  kind: 'outage',
  async strike(world, chance) {
    const log = await LogWatch.ofWriter(world);
    const table = chance.pick(['top_picks_runs', 'pick_contributions'] as const);
    await administer(world.postgres.directUrl, async (admin) => {
      await admin.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
      try {
        await log.untilTells(/relation .* does not exist/);
        await sleep(chance.between(200, 1_500));
      } finally {
        await admin.query(`ALTER TABLE ${table}_away RENAME TO ${table}`);
      }
    });
  },
};

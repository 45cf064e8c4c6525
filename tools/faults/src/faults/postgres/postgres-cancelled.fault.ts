import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { WriterSessions } from '../../postgres/writer-sessions.js';

export const postgresCancelled: Fault = {
  name: 'postgres-cancelled',
  title: "the writer's statements cancelled by an administrator over and over (57014)",
  kind: 'outage',
  // The short form has others that end in the same way: sessions ended, a table locked, connections refused.
  slow: true,
  async strike(world, chance) {
    const log = await LogWatch.ofWriter(world);
    await administer(world.postgres.directUrl, async (admin) => {
      const sessions = new WriterSessions(admin);
      let over = false;
      const cancelling = (async () => {
        // A statement takes a millisecond or two: asked less often than that, most cancellations would come too late.
        while (!over) if ((await sessions.cancel()) === 0) await sleep(1);
      })();
      try {
        await log.untilTells(/canceling statement due to user request/);
        await sleep(chance.between(200, 1_500));
      } finally {
        over = true;
        await cancelling;
      }
    });
  },
};

import { until } from '@tapedeck/local-servers';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { WriterSessions } from '../../postgres/writer-sessions.js';

/** The writer's wait is looked at first, so it is the writer whose transaction is given up, every time. */
const RIVAL_LOOKS_AFTER = '30s';

export const postgresDeadlock: Fault = {
  name: 'postgres-deadlock',
  title:
    "a rival takes the writer's tables in the opposite order, and the writer's transaction is given up (40P01)",
  kind: 'outage',
  async strike(world) {
    const log = await LogWatch.ofWriter(world);
    const { directUrl } = world.postgres;
    await administer(directUrl, async (rival) => {
      await rival.query(`SET deadlock_timeout = '${RIVAL_LOOKS_AFTER}'`);
      await rival.query('BEGIN');
      await rival.query('LOCK TABLE pick_contributions IN SHARE MODE');
      await administer(directUrl, (admin) =>
        until('the writer holds the runs and waits for the picks', () => new WriterSessions(admin).waiting()),
      );
      const crosswise = rival.query('LOCK TABLE top_picks_runs IN SHARE MODE');
      await log.untilTells(/deadlock detected/);
      await crosswise;
      await rival.query('COMMIT');
    });
  },
};

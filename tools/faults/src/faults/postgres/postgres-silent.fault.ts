import type { Fault } from '../../fault.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { HURRIED_WRITER } from './hurried-writer.js';

export const postgresSilent: Fault = {
  name: 'postgres-silent',
  title: "the writer's connections to PostgreSQL go half-open: nobody answers any more, and nobody says so",
  kind: 'outage',
  // The writer waits for as long as a statement may take, at least until the pool would have closed it, and 5 s more.
  needs: HURRIED_WRITER,
  async strike(world) {
    const log = await LogWatch.ofWriter(world);
    if (world.postgresProxy.silenceLinks() === 0) throw new Error('the writer had no connection');
    await log.untilTells(/said nothing for/);
  },
};

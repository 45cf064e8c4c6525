import type { Fault } from '../../fault.js';
import { untilWriterTells } from '../../postgres/writer-log.js';

export const postgresSilent: Fault = {
  name: 'postgres-silent',
  title: "the writer's connections to PostgreSQL go half-open: nobody answers any more, and nobody says so",
  kind: 'outage',
  // The writer waits for as long as a statement may take, at least until the pool would have closed it, and 5 s more.
  needs: { proxies: ['postgres'], writerEnvironment: { HISTORY_WRITER_STATEMENT_TIMEOUT_MS: '1000' } },
  async strike(world) {
    if (world.postgresProxy.silenceLinks() === 0) throw new Error('the writer had no connection');
    await untilWriterTells(world, /said nothing for/);
  },
};

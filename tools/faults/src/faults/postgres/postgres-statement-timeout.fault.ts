import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { withTablesLocked } from '../../postgres/with-tables-locked.js';
import { untilWriterTells } from '../../postgres/writer-log.js';

export const postgresStatementTimeout: Fault = {
  name: 'postgres-statement-timeout',
  title:
    "statements that take longer than the writer's limit are cancelled by the server, one after the other (57014)",
  kind: 'outage',
  needs: { writerEnvironment: { HISTORY_WRITER_STATEMENT_TIMEOUT_MS: '300' } },
  strike: (world, chance) =>
    withTablesLocked(world, async () => {
      await untilWriterTells(world, /canceling statement due to statement timeout/);
      await sleep(chance.between(0, 1_500));
    }),
};

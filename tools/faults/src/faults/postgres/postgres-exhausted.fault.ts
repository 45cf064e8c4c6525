import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '@tapedeck/local-servers';
import type { Fault } from '../../fault.js';
import { ConnectionHoard } from '../../postgres/connection-hoard.js';
import { LogWatch } from '../../postgres/log-watch.js';

export const postgresExhausted: Fault = {
  name: 'postgres-exhausted',
  title: "a client that leaks connections takes all of them, the writer's too (53300)",
  kind: 'outage',
  async strike({ postgres: { directUrl } }, chance) {
    const hoard = new ConnectionHoard(directUrl);
    const log = await LogWatch.ofServer(directUrl);
    try {
      let refusals = log;
      await until('the writer is refused', async () => {
        if (await hoard.writerIsIn()) {
          await hoard.takeAll();
          // The hoard has stopped asking: who is refused from now on is the writer.
          refusals = await log.fromHere();
        }
        return refusals.tells(/too many clients/);
      });
      await sleep(chance.between(200, 1_000));
    } finally {
      await hoard.release();
    }
  },
};

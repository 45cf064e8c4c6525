import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { WriterSessions } from '../../postgres/writer-sessions.js';

export const postgresSessionsEnded: Fault = {
  name: 'postgres-sessions-ended',
  title: "the writer's sessions ended by an administrator over and over (57P01)",
  kind: 'outage',
  async strike({ postgres }, chance) {
    const ended = await administer(postgres.directUrl, async (admin) => {
      const sessions = new WriterSessions(admin);
      const over = performance.now() + chance.between(500, 2_000);
      let count = 0;
      while (performance.now() < over) {
        count += await sessions.terminate();
        await sleep(chance.between(1, 60));
      }
      return count;
    });
    if (ended === 0) throw new Error('the writer had no session to end');
  },
};

import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { WriterSessions } from '../../postgres/writer-sessions.js';

export const postgresSessionKilled: Fault = {
  name: 'postgres-session-killed',
  title:
    "SIGKILL of the writer's session, as by the kernel short of memory: PostgreSQL ends all others and recovers",
  kind: 'outage',
  async strike(world) {
    const log = await LogWatch.ofWriter(world);
    const pid = await administer(world.postgres.directUrl, (admin) => new WriterSessions(admin).busiest());
    if (pid === undefined) throw new Error('the writer has no session');
    process.kill(pid, 'SIGKILL');
    await log.untilTells(/entries are kept|connection broke/);
  },
};

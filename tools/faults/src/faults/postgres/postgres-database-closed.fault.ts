import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';

const ENDED = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'tapedeck'";

export const postgresDatabaseClosed: Fault = {
  name: 'postgres-database-closed',
  title: 'the database takes no connections for a while (55000) and its sessions are ended, as for a restore',
  kind: 'outage',
  // The short form has others that end in the same way: sessions ended, a table locked, connections refused.
  slow: true,
  async strike({ postgres: { directUrl } }, chance) {
    const log = await LogWatch.ofServer(directUrl);
    const elsewhere = new URL(directUrl);
    elsewhere.pathname = '/postgres';
    await administer(elsewhere.href, async (admin) => {
      try {
        await admin.query('ALTER DATABASE tapedeck ALLOW_CONNECTIONS false');
        await admin.query(ENDED);
        await log.untilTells(/not currently accepting connections/);
        await sleep(chance.between(200, 1_500));
      } finally {
        await admin.query('ALTER DATABASE tapedeck ALLOW_CONNECTIONS true');
      }
    });
  },
};

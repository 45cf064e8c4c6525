import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { settingOf } from '../../postgres/postmaster.js';
import { WriterSessions } from '../../postgres/writer-sessions.js';

export const postgresLoginRefused: Fault = {
  name: 'postgres-login-refused',
  title:
    'pg_hba.conf rejects every login for a while (28000) and sessions are ended: a change of access gone wrong',
  kind: 'outage',
  // The short form has others that end in the same way: sessions ended, a table locked, connections refused.
  slow: true,
  async strike({ postgres: { directUrl } }, chance) {
    const log = await LogWatch.ofServer(directUrl);
    const file = await settingOf(directUrl, 'hba_file');
    const allowed = await readFile(file, 'utf8');
    // Logged in before: it outlives the change and is the way to undo it.
    await administer(directUrl, async (admin) => {
      const use = async (text: string) => {
        await writeFile(file, text);
        await admin.query('SELECT pg_reload_conf()');
      };
      try {
        await use(`host all all 127.0.0.1/32 reject\n${allowed}`);
        const sessions = new WriterSessions(admin);
        // A login may still pass while the reload is on its way.
        const ending = setInterval(() => void sessions.terminate(), 50);
        await log.untilTells(/pg_hba\.conf rejects/).finally(() => clearInterval(ending));
        await sleep(chance.between(200, 1_500));
      } finally {
        await use(allowed);
      }
    });
  },
};

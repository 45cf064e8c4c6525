import { setTimeout as sleep } from 'node:timers/promises';
import { isPortFree, pollUntil } from '@tapedeck/local-servers';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { SmallLogPostgres } from '../../postgres/small-log-postgres.js';
import type { SingleRedis } from '../../world/single-redis.js';

const GIVES_UP_WITHIN_MS = 1_000;

export const postgresLogDiskFull: Fault<SingleRedis, SmallLogPostgres> = {
  name: 'postgres-log-disk-full',
  title: 'not one block left on the disk of the write-ahead log: PostgreSQL panics, until somebody makes room',
  kind: 'outage',
  needs: { postgres: () => SmallLogPostgres.start() },
  async strike({ postgres }, chance) {
    await postgres.disk.fill();
    await panic(postgres.directUrl);
    await sleep(chance.between(0, 1_500));
  },
  async heal({ postgres }) {
    await postgres.disk.free();
    const gaveUp = await pollUntil(
      async () => ((await isPortFree(postgres.port)) ? true : undefined),
      GIVES_UP_WITHIN_MS,
    );
    if (gaveUp === true) await postgres.restart();
  },
};

/** Uses up the segments that are there already, until the server dies for want of another. */
async function panic(databaseUrl: string): Promise<void> {
  await administer(databaseUrl, async (admin) => {
    for (;;) {
      await admin.query("SELECT pg_logical_emit_message(false, 'fault', 'full')");
      await admin.query('SELECT pg_switch_wal()');
    }
  }).catch((error: unknown) => {
    // Its session ends with the server: by a message that says so, or by nothing more than the end.
    if (!/terminat|shut|ECONNRESET/i.test((error as Error).message)) throw error;
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { isPortFree, pollUntil } from '@tapedeck/local-servers';
import type { Fault } from '../../fault.js';
import { administer } from '../../postgres/administer.js';
import { LogWatch } from '../../postgres/log-watch.js';
import { SmallDisk } from '../../postgres/small-disk.js';
import { SmallLogPostgres } from '../../postgres/small-log-postgres.js';
import type { SingleRedis } from '../../world/single-redis.js';

const DECIDED_WITHIN_MS = 15_000;

export const postgresLogDiskFull: Fault<SingleRedis, SmallLogPostgres> = {
  name: 'postgres-log-disk-full',
  title:
    'not one block left on the disk of the write-ahead log: PostgreSQL panics, until somebody makes room',
  kind: 'outage',
  needs: { postgres: () => SmallLogPostgres.start() },
  impossible: () => SmallDisk.impossible(),
  async strike(world, chance) {
    const log = await LogWatch.ofWriter(world);
    const { postgres } = world;
    await postgres.disk.fill();
    await useUpSegments(postgres.directUrl);
    await log.untilTells(/entries are kept/);
    await sleep(chance.between(0, 1_500));
  },
  async heal({ postgres }) {
    await postgres.disk.free();
    const state = await pollUntil(() => stateOf(postgres), DECIDED_WITHIN_MS);
    if (state !== 'up') await postgres.restart();
  },
};

/** Up again by itself, or down because it has given itself up; undefined while it still tries. */
async function stateOf({ directUrl, port }: SmallLogPostgres): Promise<'up' | 'down' | undefined> {
  if (await isPortFree(port)) return 'down';
  return administer(directUrl, (admin) => admin.query('SELECT 1')).then(
    () => 'up',
    () => undefined,
  );
}

/** The segments that are there already; then there is no room for another, neither for us nor for the writer. */
async function useUpSegments(databaseUrl: string): Promise<void> {
  await administer(databaseUrl, async (admin) => {
    for (;;) {
      await admin.query("SELECT pg_logical_emit_message(false, 'fault', 'full')");
      await admin.query('SELECT pg_switch_wal()');
    }
  }).catch((error: unknown) => {
    // Told so, or ended with a server that found no room where it must have some.
    if (!/No space left|terminat|ECONNRESET/i.test((error as Error).message)) throw error;
  });
}

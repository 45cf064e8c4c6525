import { GROUPS, STREAMS } from '@tapedeck/contracts';
import { until } from '@tapedeck/local-servers';
import type { World } from '../world/world.js';

const ROWS = 20;
const STARTED_WITHIN_MS = 30_000;

/** Waits until the load passes through everything, and every writer takes part. */
export async function flowing(world: World): Promise<void> {
  const everybody = world.writers.length;
  await until(
    'the load is flowing',
    async () => {
      const [row] = await world.query<{ count: string }>('SELECT count(*) FROM top_picks_runs');
      if (Number(row?.count) < ROWS) return false;
      const consumers = (await world.tape.xinfo(
        'CONSUMERS',
        STREAMS.topPicks,
        GROUPS.historyWriter,
      )) as unknown[];
      return consumers.length >= everybody;
    },
    STARTED_WITHIN_MS,
  );
}

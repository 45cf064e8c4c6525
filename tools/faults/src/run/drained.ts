import { until } from '@tapedeck/local-servers';
import type { World } from '../world/world.js';
import { groupState } from './group-state.js';

const SETTLED_WITHIN_MS = 30_000;

/** Waits until the writers have acknowledged everything on the tape. */
export async function drained(world: World): Promise<void> {
  await until(
    'everything on the tape is acknowledged',
    async () => {
      // Redis may still be on its way back to us, who were not the ones to wait for.
      const state = await groupState(world.tape).catch(() => undefined);
      return state?.pending === 0 && state.undelivered === 0;
    },
    SETTLED_WITHIN_MS,
  );
}

import { until } from '@tapedeck/local-servers';
import type { PublishedLedger } from '../publisher/published-ledger.js';
import type { World } from '../world/world.js';

/**
 * Milliseconds from now until the first event that the publisher began after now is committed. Then waits until an event of
 * every lane is: the load is flowing as before.
 */
export async function recovered(
  world: World,
  triedBefore: PublishedLedger['tried'],
  withinMs: number,
): Promise<number> {
  const startedAt = performance.now();
  const lanes = new Set([...triedBefore.values()].map(({ lane }) => lane));
  let firstMs: number | undefined;
  await until(
    'events published after the fault are stored',
    async () => {
      const { tried, acknowledged } = await world.publisher.ledger();
      const fresh = [...tried.values()].filter(({ id }) => acknowledged.has(id) && !triedBefore.has(id));
      if (fresh.length === 0) return false;
      const stored = await storedAmong(
        world,
        fresh.map(({ id }) => id),
      ).catch(() => new Set<string>());
      if (stored.size > 0) firstMs ??= performance.now() - startedAt;
      for (const { id, lane } of fresh) if (stored.has(id)) lanes.delete(lane);
      return lanes.size === 0;
    },
    withinMs,
  );
  return firstMs ?? performance.now() - startedAt;
}

async function storedAmong(world: World, ids: readonly string[]): Promise<Set<string>> {
  const rows = await world.query<{ event_id: string }>(
    'SELECT event_id FROM top_picks_runs WHERE event_id = ANY($1::uuid[])',
    [ids],
  );
  return new Set(rows.map((row) => row.event_id));
}

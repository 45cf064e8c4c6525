import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../../chance.js';
import type { World } from '../../world/world.js';

const SHARE = 0.7;
const GROWS_MS = [50, 400] as const;

/** Mostly lets a backlog grow ahead of a loss, else a writer that keeps up has everything already. The writers stand still. */
export async function letBacklogGrow(world: World, chance: Chance): Promise<void> {
  if (chance.next() > SHARE) return;
  for (const writer of world.writers) writer.freeze();
  await sleep(chance.between(...GROWS_MS));
}

export function thawWriters(world: World): void {
  for (const writer of world.writers) writer.thaw();
}

import type { World } from '../world/world.js';

/** A world whatever its servers. */
export type AnyWorld = Pick<World, 'dir' | 'postgres' | 'query'>;

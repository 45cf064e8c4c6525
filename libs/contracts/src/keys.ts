import type { Mode } from './mode.js';

/** Every Redis key of the product. In the design's table `{…}` is a placeholder, never a hash tag. */
export const KEYS = {
  topPicks: (universe: string, mode: Mode) => `top_picks:${universe}:${mode}`,
  topPicksLock: (universe: string, mode: Mode) => `lock:top_picks:${universe}:${mode}`,
  /** Lets one process at a time trim the streams. */
  janitorLock: () => 'lock:janitor',
} as const;

/** Time to live of the lock that lets one top-picks run happen at a time; renewed while held. */
export const TOP_PICKS_LOCK_TTL_MS = 5 * 60_000;

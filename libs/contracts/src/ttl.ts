import type { Scope } from './scope.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Times to live of the keys that have one; the others keep the last good snapshot for ever. */
export const TTL_MS = {
  dashboardOverview: 15 * MINUTE_MS,
  dashboardPerformance: DAY_MS,
  scalpingMonitor: 10 * MINUTE_MS,
  srLevels: { '15m': HOUR_MS, '1h': HOUR_MS, '1d': DAY_MS, '1w': 7 * DAY_MS } satisfies Record<Scope, number>,
} as const;

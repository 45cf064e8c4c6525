import type { Scope } from './scope.js';
import type { Timeframe } from './timeframe.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Times to live of the keys that have one; the others keep the last good snapshot for ever. */
export const TTL_MS = {
  dashboardOverview: 15 * MINUTE_MS,
  dashboardPerformance: DAY_MS,
  scalpingMonitor: 10 * MINUTE_MS,
  srLevels: { '15m': HOUR_MS, '1h': HOUR_MS, '1d': DAY_MS, '1w': 7 * DAY_MS } satisfies Record<Scope, number>,
  /** How long until all bars of a symbol are read anew, whatever is added meanwhile. */
  bars: {
    '1m': HOUR_MS,
    '15m': 4 * HOUR_MS,
    '1h': DAY_MS,
    '1d': DAY_MS,
    '1w': 7 * DAY_MS,
  } satisfies Record<Timeframe, number>,
  /** A price that was quoted; the close of a bar, which stands for one, lives as long as bars do. */
  quote: 2_000,
} as const;

import { EVENT_TYPES } from './event-types.js';
import { KEYS, SLOT_LOCK_TTL_MS, SR_LEVELS_LOCK_TTL_MS, TOP_PICKS_LOCK_TTL_MS } from './keys.js';
import type { Mode } from './mode.js';
import type { Scope } from './scope.js';
import { srLevelsSubject } from './sr-levels/sr-levels.data.js';
import { STREAMS, type StreamName } from './streams.js';
import { topPicksSubject } from './top-picks/top-picks.data.js';
import { TTL_MS } from './ttl.js';

/** One row of the inventory for one subject: where its snapshots go. */
export interface SnapshotKind {
  readonly type: string;
  readonly stream: StreamName;
  readonly subject: string;
  readonly key: string;
  /** Undefined: the key keeps the last good snapshot for ever. */
  readonly ttlMs: number | undefined;
  /** The lock under which one replica at a time computes it. */
  readonly lock: { readonly key: string; readonly ttlMs: number };
}

function kind(
  type: string,
  stream: StreamName,
  subject: string,
  key: string,
  ttlMs?: number,
  lock = { key: KEYS.slotLock(type, subject), ttlMs: SLOT_LOCK_TTL_MS },
): SnapshotKind {
  return { type, stream, subject, key, ttlMs, lock };
}

/** Every snapshot of the product. */
export const SNAPSHOTS = {
  topPicks: (universe: string, mode: Mode) =>
    kind(
      EVENT_TYPES.topPicksRun,
      STREAMS.topPicks,
      topPicksSubject(universe, mode),
      KEYS.topPicks(universe, mode),
      undefined,
      { key: KEYS.topPicksLock(universe, mode), ttlMs: TOP_PICKS_LOCK_TTL_MS },
    ),
  topPicksPositions: kind(
    EVENT_TYPES.topPicksPositions,
    STREAMS.topPicks,
    'top_picks/positions',
    KEYS.topPicksPositions,
  ),
  dashboardOverview: kind(
    EVENT_TYPES.dashboardOverview,
    STREAMS.dashboard,
    'dashboard/intraday',
    KEYS.dashboardOverview,
    TTL_MS.dashboardOverview,
  ),
  dashboardPerformance: kind(
    EVENT_TYPES.dashboardPerformance,
    STREAMS.dashboard,
    'dashboard/7d',
    KEYS.dashboardPerformance,
    TTL_MS.dashboardPerformance,
  ),
  portfolioPositions: kind(
    EVENT_TYPES.portfolioPositions,
    STREAMS.portfolio,
    'portfolio',
    KEYS.portfolioPositions,
  ),
  portfolioWatchlist: kind(
    EVENT_TYPES.portfolioWatchlist,
    STREAMS.portfolio,
    'portfolio/watchlist',
    KEYS.portfolioWatchlist,
  ),
  scalpingMonitor: kind(
    EVENT_TYPES.scalpingMonitor,
    STREAMS.scalping,
    'scalping',
    KEYS.scalpingMonitor,
    TTL_MS.scalpingMonitor,
  ),
  srLevels: (symbol: string, scope: Scope) =>
    kind(
      EVENT_TYPES.srLevels,
      STREAMS.srLevels,
      srLevelsSubject(symbol, scope),
      KEYS.srLevels(symbol, scope),
      TTL_MS.srLevels[scope],
      {
        key: KEYS.slotLock(EVENT_TYPES.srLevels, srLevelsSubject(symbol, scope)),
        ttlMs: SR_LEVELS_LOCK_TTL_MS,
      },
    ),
} as const;

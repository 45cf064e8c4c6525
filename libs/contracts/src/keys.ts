import type { Mode } from './mode.js';
import type { Scope } from './scope.js';
import type { Timeframe } from './timeframe.js';

/** Every Redis key of the product. In the design's table `{…}` is a placeholder, never a hash tag. */
export const KEYS = {
  topPicks: (universe: string, mode: Mode) => `top_picks:${universe}:${mode}`,
  topPicksLock: (universe: string, mode: Mode) => `lock:top_picks:${universe}:${mode}`,
  topPicksPositions: 'top_picks:monitor:positions:last',
  dashboardOverview: 'dashboard:overview:intraday',
  dashboardPerformance: 'dashboard:overview:performance:7d',
  portfolioPositions: 'portfolio:monitor:positions:last',
  portfolioWatchlist: 'portfolio:monitor:watchlist:last',
  scalpingMonitor: 'scalping:monitor:last',
  srLevels: (symbol: string, scope: Scope) => `sr:levels:${symbol}:${scope}`,
  bars: (symbol: string, timeframe: Timeframe) => `market:bars:${symbol}:${timeframe}`,
  quote: (symbol: string) => `market:quote:${symbol}`,
  /** Under these one process at a time reads from a remote source what the cache lacks. */
  barsLock: (symbol: string, timeframe: Timeframe) => `lock:market:bars:${symbol}:${timeframe}`,
  quoteLock: (symbol: string) => `lock:market:quote:${symbol}`,
  /** The lock under which one replica computes the slots of one snapshot. */
  slotLock: (type: string, subject: string) => `lock:slot:${type}:${subject}`,
  /** Lets one process at a time trim the streams of requests. */
  requestsJanitorLock: 'lock:janitor:requests',
  /** What became of the slots of one snapshot: a sorted set by as-of. Named so that it can lie beside its stream. */
  slots: (stream: string, type: string, subject: string) => `${stream}:slots:${type}:${subject}`,
  /** Why the slot of one snapshot that is being tried is not there yet. */
  slotTrouble: (stream: string, type: string, subject: string) => `${stream}:trouble:${type}:${subject}`,
  /** What became of one ingested fact, so that a repeat of it is answered and not taken again. */
  ingest: (type: string, eventId: string) => `ingest:${type}:${eventId}`,
  /** Lets one process at a time trim the streams. */
  janitorLock: () => 'lock:janitor',
  /** Which facts about one subject have been appended: a sorted set of their ids by as-of, beside the stream as well. */
  facts: (stream: string, subject: string) => `${stream}:facts:${subject}`,
  /** What one API key has used of its limit at every replica of the gateway together. */
  rateLimit: (apiKeyId: string) => `rate_limit:${apiKeyId}`,
} as const;

/** How long a repeat of an ingested fact is recognised: under a key of the client's, and without one (for retries). */
export const INGEST_RECEIPT_TTL_MS = { keyed: 7 * 86_400_000, keyless: 3_600_000 } as const;

/** Time to live of the lock that lets one top-picks run happen at a time; renewed while held. */
export const TOP_PICKS_LOCK_TTL_MS = 5 * 60_000;

/**
 * Time to live of the lock under which levels are computed on request; renewed while held. Shorter than a client waits, so
 * that another replica can still answer it after the holder has died.
 */
export const SR_LEVELS_LOCK_TTL_MS = 3_000;

/** Time to live of any other slot's lock: as long as another replica waits after its holder has died. */
export const SLOT_LOCK_TTL_MS = 30_000;

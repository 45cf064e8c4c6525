import type { MarketClock } from '@tapedeck/market-data';
import { invalidParameter } from '../http/invalid-parameter.js';
import { QueryReader } from '../http/query/query-reader.js';

/** A read of the past. Moments in epoch milliseconds. */
export interface PastRead {
  /** Market time. */
  readonly asOf: number;
  /** Wall time. */
  readonly knownAt?: number;
  /** Both times were given and lie so far back that the answer cannot change any more. */
  readonly settled: boolean;
}

/** Wall time by which another clock, a client's or a publisher's, may be ahead before its now counts as the future. */
const CLOCK_SKEW_MS = 60_000;
/** A row carries the moment it was written, and is seen when its transaction ends: well within this. */
const COMMIT_SLACK_MS = 5 * 60_000;

/** Whether a market moment lies in the future, by more than two clocks may differ. */
export function isAhead(marketMs: number, clock: MarketClock): boolean {
  // A market clock at 60x is a minute on for each second that the two are off.
  return marketMs > clock.now() + CLOCK_SKEW_MS * Math.max(1, clock.speed);
}

/**
 * Undefined when neither parameter is given: the latest is asked for. `knownAt` alone means as of now. A moment in the
 * market's future is refused, since nothing can be known of it, except that a clock slightly ahead is taken to mean now.
 */
export function readPastRead(query: Record<string, unknown>, clock: MarketClock): PastRead | undefined {
  const reader = new QueryReader(query, ['asOf', 'knownAt']);
  const asked = reader.moment('asOf');
  const knownAt = reader.moment('knownAt');
  if (asked === undefined && knownAt === undefined) return undefined;
  const now = clock.now();
  if (asked !== undefined && isAhead(asked, clock))
    throw invalidParameter(
      'asOf',
      query['asOf'],
      `a moment no later than the market's now, ${new Date(now).toISOString()}`,
    );
  const settled =
    asked !== undefined && asked <= now && knownAt !== undefined && knownAt <= Date.now() - COMMIT_SLACK_MS;
  return { asOf: Math.min(asked ?? now, now), knownAt, settled };
}

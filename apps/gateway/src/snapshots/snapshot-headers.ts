import type { MarketClock } from '@tapedeck/market-data';
import type { ServedSnapshot } from './served-snapshot.js';

export type SnapshotHeaders = Readonly<Record<string, string>>;

/** What every 200 and 304 may be held for at the least, so that a burst of clients costs one read. */
const SHORTEST_HOLD_S = 1;
const SETTLED_HOLD_S = 365 * 86_400;

/**
 * Headers of a latest read. `Age` counts from when the snapshot was computed (wall clock), and `max-age` is that age
 * plus what is left until the next snapshot is expected, so a cache holds the answer for exactly what is left (RFC
 * 9111, 4.2). Market time is turned into wall time first: a market clock at 60x reaches the next slot 60 times sooner.
 * What is overdue or came from a fallback is held for a second only, so that the end of the trouble is seen at once.
 */
export function latestHeaders(snapshot: ServedSnapshot, clock: MarketClock): SnapshotHeaders {
  const { meta, source } = snapshot;
  const ageS = Math.max(0, Math.floor((Date.now() - meta.computedAt) / 1000));
  const leftS = source === 'redis' ? Math.floor(clock.wallMsUntil(meta.nextExpectedAt) / 1000) : 0;
  return {
    ...commonHeaders(snapshot, clock.now()),
    'cache-control': `max-age=${ageS + Math.max(SHORTEST_HOLD_S, leftS)}, must-revalidate`,
    age: String(ageS),
  };
}

/**
 * Wall moment (epoch ms) until which the headers of a latest read stay as they are, as of now: the next full second of
 * its age or of what is left, or the moment at which it turns stale.
 */
export function latestHeadersHoldUntil({ meta }: ServedSnapshot, clock: MarketClock): number {
  const nowMs = Date.now();
  const ageMs = nowMs - meta.computedAt;
  // A clock ahead of ours: Last-Modified is our now, which moves on with every second of the wall.
  const nextAgeMs = ageMs < 0 ? 1_000 - (nowMs % 1_000) : 1_000 - (ageMs % 1_000);
  const leftMs = clock.wallMsUntil(meta.nextExpectedAt);
  const untilStaleMs = clock.wallMsUntil(meta.staleAfter);
  return (
    nowMs +
    Math.min(
      nextAgeMs,
      leftMs > 0 ? (leftMs % 1_000) + 1 : Infinity,
      untilStaleMs > 0 ? untilStaleMs : Infinity,
    )
  );
}

/**
 * Headers of a read of the past, stale or not as of the moment asked for. The answer may change while older runs are
 * still being recorded, so it is revalidated each time; it is settled for ever once both of its times are fixed and past.
 */
export function asOfHeaders(snapshot: ServedSnapshot, asOf: number, settled: boolean): SnapshotHeaders {
  return {
    ...commonHeaders(snapshot, asOf),
    'cache-control': settled ? `max-age=${SETTLED_HOLD_S}, immutable` : 'no-cache',
  };
}

function commonHeaders({ meta, etag, source }: ServedSnapshot, marketMs: number): SnapshotHeaders {
  return {
    etag,
    // Never later than Date, whatever the clock of the machine that computed it (RFC 9110, 8.8.2.1).
    'last-modified': new Date(Math.min(meta.computedAt, Date.now())).toUTCString(),
    'snapshot-stale': String(marketMs >= meta.staleAfter),
    'snapshot-source': source,
  };
}

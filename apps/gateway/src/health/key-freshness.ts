import type { SnapshotKind } from '@tapedeck/contracts';
import type { KnownSlot } from '../snapshots/newest-slots.service.js';
import type { ServedSnapshot, SnapshotSource } from '../snapshots/served-snapshot.js';

/**
 * `fresh`: its successor is not overdue. `closed`: there is none, as none lives longer than the session that it was of; the
 * last one was published in its time. `skipped`: there is none, or an old one, on purpose; see the reason. `stale`: it should
 * be newer, or be there.
 */
export const KEY_STATES = ['fresh', 'closed', 'skipped', 'stale'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** How fresh the snapshot of one key is. Null where there is no snapshot. */
export interface KeyFreshness {
  readonly key: string;
  readonly subject: string;
  readonly asOf: string | null;
  readonly computedAt: string | null;
  readonly nextExpectedAt: string | null;
  readonly staleAfter: string | null;
  /** By the market clock and the exchange's calendar. */
  readonly state: KeyState;
  /** Whether its state is `stale`. */
  readonly stale: boolean;
  /** Why the newest slot was skipped, failed, or cannot be computed so far; null when it was, or nobody can tell. */
  readonly reason: string | null;
  /** Where the snapshot was read; null when it could not be. */
  readonly source: SnapshotSource | null;
}

export interface DataFreshness {
  /** `stale` when any key is. */
  readonly status: 'fresh' | 'stale';
  /** The market clock, at the time of the answer. */
  readonly marketTime: string;
  /** `open` also where nobody knows. */
  readonly market: 'open' | 'closed';
  /** When a closed market opens again; null while it is open. */
  readonly opensAt: string | null;
  readonly keys: readonly KeyFreshness[];
}

/** When a key is judged, epoch milliseconds of market time. */
export interface JudgedAt {
  readonly now: number;
  /** The last close, while the market is closed. */
  readonly closedSince?: number | undefined;
}

/** Judges one key; `slot` is the newest that was planned, where anybody knows. */
export function keyFreshness(
  kind: SnapshotKind,
  snapshot: ServedSnapshot | undefined,
  at: JudgedAt,
  slot?: KnownSlot,
): KeyFreshness {
  const meta = snapshot?.meta;
  const state = meta !== undefined && at.now < meta.staleAfter ? 'fresh' : withoutFresh(kind, meta, at, slot);
  return {
    key: kind.key,
    subject: kind.subject,
    asOf: moment(meta?.asOf),
    computedAt: moment(meta?.computedAt),
    nextExpectedAt: moment(meta?.nextExpectedAt),
    staleAfter: moment(meta?.staleAfter),
    state,
    stale: state === 'stale',
    reason: slot?.reason ?? null,
    source: snapshot?.source ?? null,
  };
}

/**
 * Every schedule has a slot at the close, and none before the next open. So a key that expires, and whose slot at the close
 * is on record as run, has done its work for the session.
 */
function withoutFresh(
  { ttlMs }: SnapshotKind,
  meta: ServedSnapshot['meta'] | undefined,
  { closedSince = Infinity }: JudgedAt,
  slot: KnownSlot | undefined,
): KeyState {
  if (slot?.outcome === 'skipped') return 'skipped';
  const done = slot?.outcome === 'run' && slot.asOf >= closedSince;
  return done && meta === undefined && ttlMs !== undefined ? 'closed' : 'stale';
}

function moment(epochMs: number | undefined): string | null {
  return epochMs === undefined ? null : new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

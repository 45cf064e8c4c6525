import type { SnapshotKind } from '@tapedeck/contracts';
import type { RecordedSlot } from '@tapedeck/platform';
import type { ServedSnapshot, SnapshotSource } from '../snapshots/served-snapshot.js';

/** How fresh the snapshot of one key is. Null where there is no snapshot, which counts as stale. */
export interface KeyFreshness {
  readonly key: string;
  readonly subject: string;
  readonly asOf: string | null;
  readonly computedAt: string | null;
  readonly nextExpectedAt: string | null;
  readonly staleAfter: string | null;
  /** By the market clock. What was left out on purpose in its newest slot is not stale. */
  readonly stale: boolean;
  /** Why the newest slot was skipped or failed; null when it was not, or nobody can tell. */
  readonly reason: string | null;
  /** Where the snapshot was read; null when it could not be. */
  readonly source: SnapshotSource | null;
}

export interface DataFreshness {
  /** `stale` when any key is. */
  readonly status: 'fresh' | 'stale';
  /** The market clock, at the time of the answer. */
  readonly marketTime: string;
  readonly keys: readonly KeyFreshness[];
}

/** Judges one key at a market moment, epoch milliseconds; `slot` is the newest on record. */
export function keyFreshness(
  { key, subject }: SnapshotKind,
  snapshot: ServedSnapshot | undefined,
  now: number,
  slot?: RecordedSlot,
): KeyFreshness {
  const meta = snapshot?.meta;
  const overdue = meta === undefined || now >= meta.staleAfter;
  return {
    key,
    subject,
    asOf: moment(meta?.asOf),
    computedAt: moment(meta?.computedAt),
    nextExpectedAt: moment(meta?.nextExpectedAt),
    staleAfter: moment(meta?.staleAfter),
    stale: overdue && slot?.outcome !== 'skipped',
    reason: slot?.reason ?? null,
    source: snapshot?.source ?? null,
  };
}

function moment(epochMs: number | undefined): string | null {
  return epochMs === undefined ? null : new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

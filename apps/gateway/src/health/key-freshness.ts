import type { SnapshotSource } from '../snapshots/served-snapshot.js';

/** How fresh the snapshot of one key is. Null where there is no snapshot, which counts as stale. */
export interface KeyFreshness {
  readonly key: string;
  readonly subject: string;
  readonly asOf: string | null;
  readonly computedAt: string | null;
  readonly nextExpectedAt: string | null;
  readonly staleAfter: string | null;
  /** By the market clock. */
  readonly stale: boolean;
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

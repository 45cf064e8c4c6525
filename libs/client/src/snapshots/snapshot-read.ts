/** A snapshot, and what the gateway says of it. */
export interface SnapshotRead<TSnapshot> {
  readonly snapshot: TSnapshot;
  /** Its successor is overdue: by the market clock, or as of the `asOf` asked for. */
  readonly stale: boolean;
  /**
   * `redis`: the latest. `memory`: Redis is away, and this is what the gateway last served. `history`: the newest stored run,
   * because the past was asked for or neither of the others has any.
   */
  readonly source: SnapshotSource;
  /** Equal tags are equal snapshots. */
  readonly etag: string;
  /** The gateway said that nothing has changed since this client last read it, and sent nothing. */
  readonly notModified: boolean;
  /** Since it was computed, in seconds; undefined for a read of the past. */
  readonly ageSeconds: number | undefined;
  /** Until the next one is expected, in milliseconds of wall time; undefined for a read of the past. */
  readonly freshForMs: number | undefined;
}

export type SnapshotSource = 'redis' | 'memory' | 'history';

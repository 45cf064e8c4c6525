/** What one gateway gives to exports at most, so that they never starve page reads, which have connections of their own. */
export interface ExportLimits {
  /** Exports at a time. One more is refused, not queued: it could wait for minutes. */
  readonly maxExports: number;
  /** A client that takes nothing for so long is cut: it holds a connection and a snapshot of the database. */
  readonly stallMs: number;
  /** An export that takes longer in all is cut. */
  readonly totalMs: number;
}

export const EXPORT_LIMITS = Symbol('EXPORT_LIMITS');

export const DEFAULT_EXPORT_LIMITS: ExportLimits = {
  maxExports: 4,
  stallMs: 30_000,
  totalMs: 30 * 60_000,
};

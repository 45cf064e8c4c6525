/** One run of top picks in a page of history. Moments in UTC ISO 8601, as-ofs as they were published. */
export interface RunItem {
  readonly id: string;
  readonly subject: string;
  readonly universe: string;
  readonly mode: string;
  readonly asOf: string;
  readonly computedAt: string;
  readonly recordedAt: string;
  readonly policy: string;
  readonly source: string;
  /** Place on the tape, gapless per source and stream; null for an event that came without. */
  readonly sequence: number | null;
  readonly considered: number;
  readonly excludedCount: number;
  readonly pickCount: number;
  /** The pick ranked first; null for a run without picks. */
  readonly best: { readonly symbol: string; readonly score: number } | null;
  /** The snapshot's `data`; only when asked for. */
  readonly data?: unknown;
}

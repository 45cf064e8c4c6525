import { publishedMoment } from './published-moment.js';
import type { RunItem } from './run-item.js';

/** A row as the page's statement selects it; `data` only when asked for. */
export interface RunRow {
  readonly event_id: string;
  readonly as_of: Date;
  readonly computed_at: Date;
  readonly recorded_at: Date;
  readonly subject: string;
  readonly universe: string;
  readonly mode: string;
  readonly policy: string;
  readonly source: string;
  /** bigint arrives as text. */
  readonly sequence: string | null;
  readonly considered: number;
  readonly excluded_count: number;
  readonly pick_count: number;
  readonly best_symbol: string | null;
  readonly best_score: number | null;
  readonly data?: unknown;
}

export function runItem(row: RunRow): RunItem {
  return {
    id: row.event_id,
    subject: row.subject,
    universe: row.universe,
    mode: row.mode,
    asOf: publishedMoment(row.as_of),
    computedAt: row.computed_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    policy: row.policy,
    source: row.source,
    sequence: row.sequence === null ? null : Number(row.sequence),
    considered: row.considered,
    excludedCount: row.excluded_count,
    pickCount: row.pick_count,
    best:
      row.best_symbol === null || row.best_score === null
        ? null
        : { symbol: row.best_symbol, score: row.best_score },
    ...('data' in row ? { data: row.data } : {}),
  };
}

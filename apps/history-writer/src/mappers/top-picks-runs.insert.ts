import { TableInsert } from '../write/table-insert.js';

export interface TopPicksRunRow {
  readonly event_id: string;
  readonly as_of: string;
  readonly computed_at: string;
  readonly next_expected_at: string;
  readonly stale_after: string;
  readonly universe: string;
  readonly mode: string;
  readonly subject: string;
  readonly policy: string;
  readonly source: string;
  readonly sequence: string | null;
  readonly traceparent: string | null;
  readonly data_schema: string;
  readonly considered: number;
  readonly excluded_count: number;
  readonly pick_count: number;
  readonly best_symbol: string | null;
  readonly best_score: number | null;
  readonly envelope: string;
  readonly data: string;
}

/** `recorded_at` is the database's to set. */
export const TOP_PICKS_RUNS = new TableInsert<TopPicksRunRow>('top_picks_runs', {
  event_id: 'uuid',
  as_of: 'timestamptz',
  computed_at: 'timestamptz',
  next_expected_at: 'timestamptz',
  stale_after: 'timestamptz',
  universe: 'text',
  mode: 'text',
  subject: 'text',
  policy: 'text',
  source: 'text',
  sequence: 'bigint',
  traceparent: 'text',
  data_schema: 'text',
  considered: 'integer',
  excluded_count: 'integer',
  pick_count: 'integer',
  best_symbol: 'text',
  best_score: 'double precision',
  envelope: 'json',
  data: 'json',
});

import { TableInsert } from '../write/table-insert.js';
import { SNAPSHOT_COLUMNS, type SnapshotRow } from './snapshot-row.js';

export interface TopPicksRunRow extends SnapshotRow {
  readonly universe: string;
  readonly mode: string;
  readonly policy: string;
  readonly considered: number;
  readonly excluded_count: number;
  readonly pick_count: number;
  readonly best_symbol: string | null;
  readonly best_score: number | null;
}

export const TOP_PICKS_RUNS = new TableInsert<TopPicksRunRow>('top_picks_runs', {
  ...SNAPSHOT_COLUMNS,
  universe: 'text',
  mode: 'text',
  policy: 'text',
  considered: 'integer',
  excluded_count: 'integer',
  pick_count: 'integer',
  best_symbol: 'text',
  best_score: 'double precision',
});

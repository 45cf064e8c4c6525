import { TableInsert } from '../write/table-insert.js';
import { FACT_COLUMNS, type FactRow } from './fact-attributes.js';
import { PICK_REFERENCE_COLUMNS, type PickReferenceRow } from './pick-reference.columns.js';

export interface PickOutcomeRow extends FactRow, PickReferenceRow {
  readonly score: number;
  readonly revision: number;
  readonly final: string;
  readonly planned_entry: number;
  readonly stop: number;
  readonly targets: string;
  readonly targets_hit: number;
  readonly entered_at: string | null;
  readonly closed_at: string;
  readonly entry: number | null;
  readonly exit: number | null;
  readonly exit_reason: string;
  readonly ambiguous: string;
  readonly return_pct: number | null;
  readonly r_multiple: number | null;
  readonly holding_sessions: number | null;
  readonly mfe_pct: number | null;
  readonly mae_pct: number | null;
  readonly forward_1_pct: number | null;
  readonly forward_5_pct: number | null;
  readonly forward_20_pct: number | null;
  readonly benchmark_1_pct: number | null;
  readonly benchmark_5_pct: number | null;
  readonly benchmark_20_pct: number | null;
  readonly data: string;
}

export const PICK_OUTCOMES = new TableInsert<PickOutcomeRow>('pick_outcomes', {
  ...FACT_COLUMNS,
  ...PICK_REFERENCE_COLUMNS,
  score: 'double precision',
  revision: 'integer',
  final: 'boolean',
  planned_entry: 'double precision',
  stop: 'double precision',
  targets: 'double precision[]',
  targets_hit: 'integer',
  entered_at: 'timestamptz',
  closed_at: 'timestamptz',
  entry: 'double precision',
  exit: 'double precision',
  exit_reason: 'text',
  ambiguous: 'boolean',
  return_pct: 'double precision',
  r_multiple: 'double precision',
  holding_sessions: 'integer',
  mfe_pct: 'double precision',
  mae_pct: 'double precision',
  forward_1_pct: 'double precision',
  forward_5_pct: 'double precision',
  forward_20_pct: 'double precision',
  benchmark_1_pct: 'double precision',
  benchmark_5_pct: 'double precision',
  benchmark_20_pct: 'double precision',
  data: 'json',
});

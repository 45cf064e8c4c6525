import type { PickOutcomeData } from '@tapedeck/contracts';
import { arrayLiteral } from '../write/array-literal.js';

/** The columns that say what a followed plan came to: that of a pick, or of a recommendation. */
export const TRADE_COLUMNS = {
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
} as const;

type Trade = Omit<
  PickOutcomeData,
  | 'positionId'
  | 'runId'
  | 'universe'
  | 'mode'
  | 'symbol'
  | 'side'
  | 'rank'
  | 'openedAt'
  | 'sessionDate'
  | 'score'
>;

export function tradeRow(data: Trade) {
  return {
    revision: data.revision,
    final: String(data.final),
    planned_entry: data.plannedEntry,
    stop: data.stop,
    targets: arrayLiteral(data.targets),
    targets_hit: data.targetsHit,
    entered_at: data.enteredAt,
    closed_at: data.closedAt,
    entry: data.entry,
    exit: data.exit,
    exit_reason: data.exitReason,
    ambiguous: String(data.ambiguous),
    return_pct: data.returnPct,
    r_multiple: data.rMultiple,
    holding_sessions: data.holdingSessions,
    mfe_pct: data.mfePct,
    mae_pct: data.maePct,
    forward_1_pct: data.forward1Pct,
    forward_5_pct: data.forward5Pct,
    forward_20_pct: data.forward20Pct,
    benchmark_1_pct: data.benchmark1Pct,
    benchmark_5_pct: data.benchmark5Pct,
    benchmark_20_pct: data.benchmark20Pct,
  };
}

import { TableInsert } from '../write/table-insert.js';

export interface PickContributionRow {
  readonly event_id: string;
  readonly as_of: string;
  readonly rank: number;
  readonly universe: string;
  readonly mode: string;
  readonly symbol: string;
  readonly side: string;
  readonly score: number;
  readonly entry: number;
  readonly stop: number;
  readonly targets: string;
  readonly risk_reward: number;
  readonly contributions: string;
  readonly reasons: string;
}

export const PICK_CONTRIBUTIONS = new TableInsert<PickContributionRow>('pick_contributions', {
  event_id: 'uuid',
  as_of: 'timestamptz',
  rank: 'integer',
  universe: 'text',
  mode: 'text',
  symbol: 'text',
  side: 'text',
  score: 'double precision',
  entry: 'double precision',
  stop: 'double precision',
  targets: 'double precision[]',
  risk_reward: 'double precision',
  contributions: 'jsonb',
  reasons: 'text[]',
});

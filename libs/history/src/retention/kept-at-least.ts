/** So many whole months of a table, before the one under way, are read by the services themselves. */
export interface KeptAtLeast {
  /** Infinity: all there are. */
  readonly months: number;
  readonly why: string;
}

const POSITIONS: KeptAtLeast = {
  months: 6,
  why: 'picks are followed for up to 60 sessions, and their returns measured 20 sessions later',
};
const RECOMMENDATIONS: KeptAtLeast = {
  months: 15,
  why: 'recommendations are followed for up to 260 sessions, and their returns measured 20 sessions later',
};

const BY_TABLE: Readonly<Record<string, KeptAtLeast>> = {
  top_picks_runs: POSITIONS,
  top_picks_position_snapshots: POSITIONS,
  pick_events: POSITIONS,
  pick_outcomes: POSITIONS,
  ai_recommendations: RECOMMENDATIONS,
  ai_recommendation_outcomes: RECOMMENDATIONS,
  portfolio_snapshots: { months: 14, why: 'performance and drawdown are measured over the last 400 days' },
  rl_policies: { months: Infinity, why: 'the weights in force may have been activated however long ago' },
};

const ONE: KeptAtLeast = { months: 1, why: 'the month under way begins with nothing' };

export function keptAtLeast(headTable: string): KeptAtLeast {
  return BY_TABLE[headTable] ?? ONE;
}

/** Tables that have more to be kept than a month, for a test that they are tables. */
export const TABLES_KEPT_LONGER: readonly string[] = Object.keys(BY_TABLE);

import { AGENT_ANALYSES, AGENT_LEARNINGS, AI_RECOMMENDATIONS } from './ai.tables.js';
import { AI_RECOMMENDATION_OUTCOMES } from './ai-recommendation-outcomes.table.js';
import { DASHBOARD_PERFORMANCE } from './dashboard.tables.js';
import type { HistoryTable } from './history-table.js';
import { LLM_REQUESTS } from './llm.tables.js';
import { RL_POLICIES } from './policy.tables.js';
import { PORTFOLIO_SNAPSHOTS } from './portfolio.tables.js';
import { PICK_EVENTS, PICK_OUTCOMES, TOP_PICKS_POSITION_SNAPSHOTS } from './top-picks-positions.tables.js';
import { PICK_CONTRIBUTIONS, TOP_PICKS_RUNS } from './top-picks.tables.js';

/**
 * Every table of history, in the order in which a writer inserts into them: taking their locks in the same order keeps
 * a partition being made from waiting crosswise with a batch being written.
 */
export const HISTORY_TABLES: readonly HistoryTable[] = [
  TOP_PICKS_RUNS,
  PICK_CONTRIBUTIONS,
  PORTFOLIO_SNAPSHOTS,
  TOP_PICKS_POSITION_SNAPSHOTS,
  PICK_EVENTS,
  PICK_OUTCOMES,
  AI_RECOMMENDATIONS,
  AGENT_ANALYSES,
  AGENT_LEARNINGS,
  LLM_REQUESTS,
  RL_POLICIES,
  AI_RECOMMENDATION_OUTCOMES,
  DASHBOARD_PERFORMANCE,
];

/** CloudEvents `type` of every event on the tape, as in the inventory. */
export const EVENT_TYPES = {
  topPicksRun: 'top_picks.run.completed',
  topPicksPositions: 'top_picks.positions.snapshot',
  pickEvent: 'top_picks.pick.event',
  pickOutcome: 'top_picks.pick.outcome',
  policyUpdated: 'top_picks.policy.updated',
  dashboardOverview: 'dashboard.overview.snapshot',
  dashboardPerformance: 'dashboard.performance.snapshot',
  portfolioPositions: 'portfolio.positions.snapshot',
  portfolioWatchlist: 'portfolio.watchlist.snapshot',
  scalpingMonitor: 'scalping.monitor.snapshot',
  srLevels: 'sr_levels.computed',
  aiRecommendation: 'ai.recommendation.created',
  aiRecommendationOutcome: 'ai.recommendation.outcome',
  aiAnalysis: 'ai.analysis.created',
  aiLearning: 'ai.learning.created',
  llmRequest: 'llm.request.completed',
} as const;

export type EventType = (typeof EVENT_TYPES)[keyof typeof EVENT_TYPES];

/** CloudEvents `dataschema` of an event type: the version of its `data`. */
export function dataSchema(type: string, version = 1): string {
  return `urn:tapedeck:schema:${type}/v${version}`;
}

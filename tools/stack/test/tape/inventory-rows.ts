import { EVENT_TYPES, KEYS, STREAMS, TTL_MS } from '@tapedeck/contracts';

/** A system of the inventory: what it leaves where. */
export interface Row {
  readonly name: string;
  readonly path: string;
  readonly key: string;
  readonly ttlMs?: number;
  readonly stream: string;
  readonly type: string;
  readonly tables: readonly string[];
}

/** Every snapshot with a key of its own. */
export const SNAPSHOTS: readonly Row[] = [
  {
    name: 'top picks',
    path: '/v1/top-picks/all/scalping',
    key: KEYS.topPicks('all', 'scalping'),
    stream: STREAMS.topPicks,
    type: EVENT_TYPES.topPicksRun,
    tables: ['top_picks_runs', 'pick_contributions'],
  },
  {
    name: 'positions opened by picks',
    path: '/v1/top-picks/positions',
    key: KEYS.topPicksPositions,
    stream: STREAMS.topPicks,
    type: EVENT_TYPES.topPicksPositions,
    tables: ['top_picks_position_snapshots'],
  },
  {
    name: 'dashboard, intraday',
    path: '/v1/dashboard/overview',
    key: KEYS.dashboardOverview,
    ttlMs: TTL_MS.dashboardOverview,
    stream: STREAMS.dashboard,
    type: EVENT_TYPES.dashboardOverview,
    tables: ['dashboard_performance'],
  },
  {
    name: 'dashboard, 7 days',
    path: '/v1/dashboard/performance',
    key: KEYS.dashboardPerformance,
    ttlMs: TTL_MS.dashboardPerformance,
    stream: STREAMS.dashboard,
    type: EVENT_TYPES.dashboardPerformance,
    tables: ['dashboard_performance'],
  },
  {
    name: 'portfolio positions',
    path: '/v1/portfolio/positions',
    key: KEYS.portfolioPositions,
    stream: STREAMS.portfolio,
    type: EVENT_TYPES.portfolioPositions,
    tables: ['portfolio_snapshots'],
  },
  {
    name: 'watchlist',
    path: '/v1/portfolio/watchlist',
    key: KEYS.portfolioWatchlist,
    stream: STREAMS.portfolio,
    type: EVENT_TYPES.portfolioWatchlist,
    tables: [],
  },
  {
    name: 'scalping monitor',
    path: '/v1/scalping',
    key: KEYS.scalpingMonitor,
    ttlMs: TTL_MS.scalpingMonitor,
    stream: STREAMS.scalping,
    type: EVENT_TYPES.scalpingMonitor,
    tables: [],
  },
];

/** Bodies as a client would send them, and the table that each ends in. */
export const FACTS = [
  {
    path: '/v1/ai/recommendations',
    type: EVENT_TYPES.aiRecommendation,
    table: 'ai_recommendations',
    body: (symbol: string, price: number) => ({
      symbol,
      side: 'long',
      horizonSessions: 5,
      entry: price,
      stop: price * 0.9,
      targets: [price * 1.1],
      confidence: 0.6,
      model: 'test-model',
      rationale: 'a test',
    }),
  },
  {
    path: '/v1/ai/analyses',
    type: EVENT_TYPES.aiAnalysis,
    table: 'agent_analyses',
    body: (symbol: string) => ({
      agent: 'tester',
      kind: 'note',
      symbol,
      summary: 'a test',
      findings: {},
    }),
  },
  {
    path: '/v1/ai/learnings',
    type: EVENT_TYPES.aiLearning,
    table: 'agent_learnings',
    body: () => ({ agent: 'tester', topic: 'tests', lesson: 'run them', evidence: ['a run'] }),
  },
  {
    path: '/v1/llm/requests',
    type: EVENT_TYPES.llmRequest,
    table: 'llm_requests',
    body: () => ({
      model: 'test-model',
      provider: 'test',
      purpose: 'test',
      promptTokens: 10,
      completionTokens: 5,
      status: 'ok',
      costUsd: '0.01',
    }),
  },
];

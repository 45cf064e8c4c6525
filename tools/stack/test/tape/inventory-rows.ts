import type { SnapshotRead, TapedeckClient } from '@tapedeck/client';
import { EVENT_TYPES, KEYS, STREAMS, TTL_MS } from '@tapedeck/contracts';

/** A system of the inventory: what it leaves where. */
interface Row {
  readonly name: string;
  readonly read: (client: TapedeckClient) => Promise<SnapshotRead<{ readonly type: string }>>;
  readonly key: string;
  readonly ttlMs?: number;
  readonly stream: string;
  readonly type: string;
  readonly tables: readonly string[];
}

interface Fact {
  readonly type: string;
  readonly table: string;
  readonly add: (
    client: TapedeckClient,
    symbol: string,
    price: number,
  ) => Promise<{ readonly replayed: boolean }>;
}

export const SNAPSHOTS: readonly Row[] = [
  {
    name: 'top picks',
    read: ({ latest }) => latest.topPicks({ universe: 'all', mode: 'scalping' }),
    key: KEYS.topPicks('all', 'scalping'),
    stream: STREAMS.topPicks,
    type: EVENT_TYPES.topPicksRun,
    tables: ['top_picks_runs', 'pick_contributions'],
  },
  {
    name: 'positions opened by picks',
    read: ({ latest }) => latest.topPicksPositions(),
    key: KEYS.topPicksPositions,
    stream: STREAMS.topPicks,
    type: EVENT_TYPES.topPicksPositions,
    tables: ['top_picks_position_snapshots'],
  },
  {
    name: 'dashboard, intraday',
    read: ({ latest }) => latest.dashboardOverview(),
    key: KEYS.dashboardOverview,
    ttlMs: TTL_MS.dashboardOverview,
    stream: STREAMS.dashboard,
    type: EVENT_TYPES.dashboardOverview,
    tables: ['dashboard_performance'],
  },
  {
    name: 'dashboard, 7 days',
    read: ({ latest }) => latest.dashboardPerformance(),
    key: KEYS.dashboardPerformance,
    ttlMs: TTL_MS.dashboardPerformance,
    stream: STREAMS.dashboard,
    type: EVENT_TYPES.dashboardPerformance,
    tables: ['dashboard_performance'],
  },
  {
    name: 'portfolio positions',
    read: ({ latest }) => latest.portfolioPositions(),
    key: KEYS.portfolioPositions,
    stream: STREAMS.portfolio,
    type: EVENT_TYPES.portfolioPositions,
    tables: ['portfolio_snapshots'],
  },
  {
    name: 'watchlist',
    read: ({ latest }) => latest.portfolioWatchlist(),
    key: KEYS.portfolioWatchlist,
    stream: STREAMS.portfolio,
    type: EVENT_TYPES.portfolioWatchlist,
    tables: [],
  },
  {
    name: 'scalping monitor',
    read: ({ latest }) => latest.scalping(),
    key: KEYS.scalpingMonitor,
    ttlMs: TTL_MS.scalpingMonitor,
    stream: STREAMS.scalping,
    type: EVENT_TYPES.scalpingMonitor,
    tables: [],
  },
];

/** What a client hands in, and the table that each ends in. */
export const FACTS: readonly Fact[] = [
  {
    type: EVENT_TYPES.aiRecommendation,
    table: 'ai_recommendations',
    add: ({ ingest }, symbol, price) =>
      ingest.recommendation({
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
    type: EVENT_TYPES.aiAnalysis,
    table: 'agent_analyses',
    add: ({ ingest }, symbol) =>
      ingest.analysis({ agent: 'tester', kind: 'note', symbol, summary: 'a test', findings: {} }),
  },
  {
    type: EVENT_TYPES.aiLearning,
    table: 'agent_learnings',
    add: ({ ingest }) =>
      ingest.learning({ agent: 'tester', topic: 'tests', lesson: 'run them', evidence: ['a run'] }),
  },
  {
    type: EVENT_TYPES.llmRequest,
    table: 'llm_requests',
    add: ({ ingest }) =>
      ingest.llmRequest({
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

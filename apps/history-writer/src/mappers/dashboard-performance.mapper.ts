import { EVENT_TYPES, parseDashboardPerformanceData, STREAMS } from '@tapedeck/contracts';
import { snapshotMapper } from './snapshot-mapper.js';

/** `dashboard.performance.snapshot` → one row of `dashboard_performance`, its columns for overviews left null. */
export const dashboardPerformanceMapper = snapshotMapper({
  type: EVENT_TYPES.dashboardPerformance,
  stream: STREAMS.dashboard,
  table: 'dashboard_performance',
  columns: {
    universe: 'text',
    session_count: 'integer',
    index_return_pct: 'double precision',
    index_sessions: 'integer',
    portfolio_return_pct: 'double precision',
    portfolio_sessions: 'integer',
    picks_opened: 'integer',
    picks_closed: 'integer',
    picks_entered: 'integer',
    picks_won: 'integer',
    average_r: 'double precision',
  },
  parse: parseDashboardPerformanceData,
  row: ({ universe, sessions, cumulative: { index, portfolio, picks } }, text) => ({
    universe: text.clean(universe),
    session_count: sessions.length,
    index_return_pct: index.returnPct,
    index_sessions: index.sessions,
    portfolio_return_pct: portfolio.returnPct,
    portfolio_sessions: portfolio.sessions,
    picks_opened: picks.opened,
    picks_closed: picks.closed,
    picks_entered: picks.entered,
    picks_won: picks.won,
    average_r: picks.averageR,
  }),
});

import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryColumn, HistoryTable } from './history-table.js';

const OF_OVERVIEWS: readonly HistoryColumn[] = [
  { column: 'basis', name: 'basis', kind: 'text', about: 'Of an overview: `daily` or `intraday`.' },
  {
    column: 'prices_as_of',
    name: 'pricesAsOf',
    kind: 'moment',
    about: 'Of an overview: the moment whose prices these are.',
  },
  { column: 'considered', name: 'considered', kind: 'integer', about: 'Of an overview: members looked at.' },
  { column: 'included', name: 'included', kind: 'integer', about: 'Of an overview: members counted.' },
  {
    column: 'index_level',
    name: 'indexLevel',
    kind: 'number',
    about: 'Of an overview: level of the equal-weight index.',
  },
  {
    column: 'index_change_pct',
    name: 'indexChangePct',
    kind: 'number',
    about: 'Of an overview: its change since the close before, in percent.',
  },
  { column: 'advancers', name: 'advancers', kind: 'integer', about: 'Of an overview: members that rose.' },
  { column: 'decliners', name: 'decliners', kind: 'integer', about: 'Of an overview: members that fell.' },
  {
    column: 'unchanged',
    name: 'unchanged',
    kind: 'integer',
    about: 'Of an overview: members that did neither.',
  },
  {
    column: 'new_highs',
    name: 'newHighs',
    kind: 'integer',
    about: 'Of an overview: members at their highest in 52 weeks.',
  },
  {
    column: 'new_lows',
    name: 'newLows',
    kind: 'integer',
    about: 'Of an overview: members at their lowest in 52 weeks.',
  },
  {
    column: 'above_50_ratio',
    name: 'above50Ratio',
    kind: 'number',
    about: 'Of an overview: share of members above their average of 50 sessions; null without the history.',
  },
  {
    column: 'above_200_ratio',
    name: 'above200Ratio',
    kind: 'number',
    about: 'Of an overview: share of members above their average of 200 sessions; null without the history.',
  },
  {
    column: 'volatility_pct',
    name: 'volatilityPct',
    kind: 'number',
    about: 'Of an overview: realised volatility of the index a year, in percent; null without the history.',
  },
];

const OF_PERFORMANCES: readonly HistoryColumn[] = [
  {
    column: 'session_count',
    name: 'sessionCount',
    kind: 'integer',
    about: 'Of a performance: sessions side by side.',
  },
  {
    column: 'index_return_pct',
    name: 'indexReturnPct',
    kind: 'number',
    about: 'Of a performance: return of the index over the sessions stored, in percent; null with none.',
  },
  {
    column: 'index_sessions',
    name: 'indexSessions',
    kind: 'integer',
    about: 'Of a performance: sessions in that return.',
  },
  {
    column: 'portfolio_return_pct',
    name: 'portfolioReturnPct',
    kind: 'number',
    about: 'Of a performance: return of the portfolio, in percent; null where none is stored.',
  },
  {
    column: 'portfolio_sessions',
    name: 'portfolioSessions',
    kind: 'integer',
    about: 'Of a performance: sessions in that return.',
  },
  { column: 'picks_opened', name: 'picksOpened', kind: 'integer', about: 'Of a performance: picks made.' },
  {
    column: 'picks_closed',
    name: 'picksClosed',
    kind: 'integer',
    about: 'Of a performance: picks closed, entered or not.',
  },
  {
    column: 'picks_entered',
    name: 'picksEntered',
    kind: 'integer',
    about: 'Of a performance: of those, picks whose entry was reached.',
  },
  {
    column: 'picks_won',
    name: 'picksWon',
    kind: 'integer',
    about: 'Of a performance: of those, picks with a return above 0.',
  },
  {
    column: 'average_r',
    name: 'averageR',
    kind: 'number',
    about: 'Of a performance: their mean R multiple; null with none.',
  },
];

/** Two kinds of snapshots side by side; the subject tells them apart, and each has its own columns filled. */
export const DASHBOARD_PERFORMANCE: HistoryTable = {
  table: 'dashboard_performance',
  kind: 'snapshot',
  about:
    'Snapshots of the dashboard: overviews (subject `dashboard/intraday`) and the last seven sessions (subject `dashboard/7d`). Columns of the other kind are null.',
  events: [
    { type: EVENT_TYPES.dashboardOverview, stream: STREAMS.dashboard },
    { type: EVENT_TYPES.dashboardPerformance, stream: STREAMS.dashboard },
  ],
  filters: ['subject'],
  columns: [
    { column: 'universe', name: 'universe', kind: 'text', about: 'The instruments looked at.' },
    ...OF_OVERVIEWS,
    ...OF_PERFORMANCES,
  ],
};

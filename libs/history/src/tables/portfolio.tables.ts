import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryTable } from './history-table.js';

export const PORTFOLIO_SNAPSHOTS: HistoryTable = {
  table: 'portfolio_snapshots',
  kind: 'snapshot',
  about: 'Snapshots of the portfolio. Amounts in its currency.',
  events: [{ type: EVENT_TYPES.portfolioPositions, stream: STREAMS.portfolio }],
  filters: ['subject'],
  columns: [
    { column: 'currency', name: 'currency', kind: 'text', about: 'Of every amount.' },
    {
      column: 'session_date',
      name: 'sessionDate',
      kind: 'text',
      about: 'The session that the day is about.',
    },
    {
      column: 'previous_session_date',
      name: 'previousSessionDate',
      kind: 'text',
      about: 'The session from whose close it is measured.',
    },
    {
      column: 'position_count',
      name: 'positionCount',
      kind: 'integer',
      about: 'Positions, flat ones included.',
    },
    { column: 'priced_count', name: 'pricedCount', kind: 'integer', about: 'Those with a price.' },
    { column: 'cost', name: 'cost', kind: 'decimal', about: 'Of all positions.' },
    {
      column: 'market_value',
      name: 'marketValue',
      kind: 'decimal',
      about: 'Of the priced positions; null where none is.',
    },
    { column: 'gross_exposure', name: 'grossExposure', kind: 'decimal', about: 'Longs and shorts added up.' },
    {
      column: 'total_pnl',
      name: 'totalPnl',
      kind: 'decimal',
      about: 'Market value less the cost of the priced positions.',
    },
    { column: 'day_pnl', name: 'dayPnl', kind: 'decimal', about: 'Since the previous close.' },
    { column: 'day_base', name: 'dayBase', kind: 'decimal', about: 'What the day’s profit was made with.' },
    { column: 'equity', name: 'equity', kind: 'decimal', about: 'Market value and cash; null without cash.' },
    {
      column: 'drawdown_ratio',
      name: 'drawdownRatio',
      kind: 'decimal',
      about: 'Below the peak of the performance index: zero or less.',
    },
    { column: 'beta', name: 'beta', kind: 'number', about: 'To the universe’s equal-weight return.' },
  ],
};

import { EVENT_TYPES, STREAMS } from '@tapedeck/contracts';
import type { HistoryTable } from './history-table.js';
import { TRADE_COLUMNS } from './trade.columns.js';

export const AI_RECOMMENDATION_OUTCOMES: HistoryTable = {
  table: 'ai_recommendation_outcomes',
  kind: 'fact',
  about: 'What recommendations of models came to. Of several revisions of one the newest counts.',
  events: [{ type: EVENT_TYPES.aiRecommendationOutcome, stream: STREAMS.ai }],
  filters: ['model'],
  columns: [
    {
      column: 'recommendation_id',
      name: 'recommendationId',
      kind: 'text',
      about: 'The recommendation: its `eventId`.',
    },
    { column: 'model', name: 'model', kind: 'text', about: 'The model.' },
    { column: 'symbol', name: 'symbol', kind: 'text', about: 'The instrument recommended.' },
    { column: 'side', name: 'side', kind: 'text', about: '`long` or `short`.' },
    {
      column: 'universe',
      name: 'universe',
      kind: 'text',
      about: 'The universe it was chosen from; null where there was none.',
    },
    {
      column: 'confidence',
      name: 'confidence',
      kind: 'number',
      about: "The model's own probability of success, 0 to 1.",
    },
    {
      column: 'horizon_sessions',
      name: 'horizonSessions',
      kind: 'integer',
      about: 'Sessions within which it was meant to come true.',
    },
    {
      column: 'recommended_at',
      name: 'recommendedAt',
      kind: 'moment',
      about: 'As-of of the recommendation.',
    },
    {
      column: 'session_date',
      name: 'sessionDate',
      kind: 'text',
      about: "Session of the recommendation, by the exchange's date.",
    },
    ...TRADE_COLUMNS,
  ],
};

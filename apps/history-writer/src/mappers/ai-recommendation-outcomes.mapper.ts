import { EVENT_TYPES, parseAiRecommendationOutcomeData, STREAMS } from '@tapedeck/contracts';
import { factMapper } from './fact-mapper.js';
import { TRADE_COLUMNS, tradeRow } from './trade.columns.js';

/** `ai.recommendation.outcome` → one row of `ai_recommendation_outcomes`. */
export const aiRecommendationOutcomeMapper = factMapper({
  type: EVENT_TYPES.aiRecommendationOutcome,
  stream: STREAMS.ai,
  table: 'ai_recommendation_outcomes',
  columns: {
    recommendation_id: 'uuid',
    model: 'text',
    symbol: 'text',
    side: 'text',
    universe: 'text',
    confidence: 'double precision',
    horizon_sessions: 'integer',
    recommended_at: 'timestamptz',
    session_date: 'text',
    ...TRADE_COLUMNS,
  },
  parse: parseAiRecommendationOutcomeData,
  row: (data, text) => ({
    recommendation_id: data.recommendationId.toLowerCase(),
    model: text.clean(data.model),
    symbol: data.symbol,
    side: data.side,
    universe: data.universe,
    confidence: data.confidence,
    horizon_sessions: data.horizonSessions,
    recommended_at: data.recommendedAt,
    session_date: text.clean(data.sessionDate),
    ...tradeRow(data),
  }),
});

import {
  EVENT_TYPES,
  parseAiAnalysisData,
  parseAiLearningData,
  parseAiRecommendationData,
  STREAMS,
} from '@tapedeck/contracts';
import { arrayLiteral } from '../write/array-literal.js';
import { factMapper } from './fact-mapper.js';

/** `ai.recommendation.created` → `ai_recommendations`. */
export const aiRecommendationMapper = factMapper({
  type: EVENT_TYPES.aiRecommendation,
  stream: STREAMS.ai,
  table: 'ai_recommendations',
  columns: {
    symbol: 'text',
    side: 'text',
    universe: 'text',
    horizon_sessions: 'integer',
    entry: 'double precision',
    stop: 'double precision',
    targets: 'double precision[]',
    confidence: 'double precision',
    model: 'text',
    rationale: 'text',
  },
  parse: parseAiRecommendationData,
  row: (data) => ({
    symbol: data.symbol,
    side: data.side,
    universe: data.universe,
    horizon_sessions: data.horizonSessions,
    entry: data.entry,
    stop: data.stop,
    targets: arrayLiteral(data.targets),
    confidence: data.confidence,
    model: data.model,
    rationale: data.rationale,
  }),
});

/** `ai.analysis.created` → `agent_analyses`; the findings are in `data`. */
export const aiAnalysisMapper = factMapper({
  type: EVENT_TYPES.aiAnalysis,
  stream: STREAMS.ai,
  table: 'agent_analyses',
  columns: {
    agent: 'text',
    kind: 'text',
    symbol: 'text',
    universe: 'text',
    summary: 'text',
    confidence: 'double precision',
  },
  parse: parseAiAnalysisData,
  row: ({ agent, kind, symbol, universe, summary, confidence }) => ({
    agent,
    kind,
    symbol,
    universe,
    summary,
    confidence,
  }),
});

/** `ai.learning.created` → `agent_learnings`. */
export const aiLearningMapper = factMapper({
  type: EVENT_TYPES.aiLearning,
  stream: STREAMS.ai,
  table: 'agent_learnings',
  columns: { agent: 'text', topic: 'text', lesson: 'text', evidence: 'text[]', applies_to: 'text' },
  parse: parseAiLearningData,
  row: ({ agent, topic, lesson, evidence, appliesTo }) => ({
    agent,
    topic,
    lesson,
    evidence: arrayLiteral(evidence),
    applies_to: appliesTo,
  }),
});

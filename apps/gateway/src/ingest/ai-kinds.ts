import {
  EVENT_TYPES,
  parseAiAnalysisData,
  parseAiLearningData,
  parseAiRecommendationData,
  STREAMS,
  type AiAnalysisData,
  type AiLearningData,
  type AiRecommendationData,
} from '@tapedeck/contracts';
import { ANALYSIS_EXAMPLE, ID_EXAMPLE, LEARNING_EXAMPLE, RECOMMENDATION_EXAMPLE } from './ingest.examples.js';
import type { IngestKind } from './ingest-kind.js';

const ANSWER = { answer: 'Ingested', answerExample: { id: ID_EXAMPLE } } as const;

export const RECOMMENDATIONS: IngestKind<AiRecommendationData> = {
  path: 'v1/ai/recommendations',
  type: EVENT_TYPES.aiRecommendation,
  stream: STREAMS.ai,
  parse: parseAiRecommendationData,
  factOf: (body) => ({ subject: body.symbol, data: body, answer: {} }),
  docs: {
    operationId: 'addRecommendation',
    summary: 'Take what a model recommends',
    description:
      'The plan must be in order: stop below entry below the targets of a long, the mirror image for a short. It is judged against later bars as a pick is.',
    body: 'AiRecommendation',
    example: RECOMMENDATION_EXAMPLE,
    ...ANSWER,
  },
};

export const ANALYSES: IngestKind<AiAnalysisData> = {
  path: 'v1/ai/analyses',
  type: EVENT_TYPES.aiAnalysis,
  stream: STREAMS.ai,
  parse: parseAiAnalysisData,
  factOf: (body) => ({ subject: body.symbol ?? body.universe ?? body.agent, data: body, answer: {} }),
  docs: {
    operationId: 'addAnalysis',
    summary: 'Take what an agent found out',
    description: 'The findings may have any shape within bounds.',
    body: 'AiAnalysis',
    example: ANALYSIS_EXAMPLE,
    ...ANSWER,
  },
};

export const LEARNINGS: IngestKind<AiLearningData> = {
  path: 'v1/ai/learnings',
  type: EVENT_TYPES.aiLearning,
  stream: STREAMS.ai,
  parse: parseAiLearningData,
  factOf: (body) => ({ subject: body.agent, data: body, answer: {} }),
  docs: {
    operationId: 'addLearning',
    summary: 'Take a lesson that an agent drew',
    description: 'Kept as it is, to be read again.',
    body: 'AiLearning',
    example: LEARNING_EXAMPLE,
    ...ANSWER,
  },
};

import { EVENT_TYPES, SOURCES } from '@tapedeck/contracts';
import { aiRecommendationOutcomeMapper } from './ai-recommendation-outcomes.mapper.js';
import { aiAnalysisMapper, aiLearningMapper, aiRecommendationMapper } from './ai.mappers.js';
import { dashboardOverviewMapper } from './dashboard-overview.mapper.js';
import { dashboardPerformanceMapper } from './dashboard-performance.mapper.js';
import type { EventMapper } from './event-mapper.js';
import { pickEventMapper } from './pick-events.mapper.js';
import { pickOutcomeMapper } from './pick-outcomes.mapper.js';
import { topPicksPositionsMapper } from './top-picks-positions.mapper.js';
import { llmRequestMapper } from './llm-request.mapper.js';
import { portfolioPositionsMapper } from './portfolio-positions.mapper.js';
import { policyUpdateMapper } from './policy-update.mapper.js';
import { topPicksRunMapper } from './top-picks-run.mapper.js';

/** Every kind of event that history keeps. */
export const MAPPERS: readonly EventMapper[] = [
  topPicksRunMapper,
  topPicksPositionsMapper,
  pickEventMapper,
  pickOutcomeMapper,
  aiRecommendationMapper,
  aiAnalysisMapper,
  aiLearningMapper,
  llmRequestMapper,
  policyUpdateMapper,
  portfolioPositionsMapper,
  aiRecommendationOutcomeMapper,
  dashboardOverviewMapper,
  dashboardPerformanceMapper,
];

/**
 * Types that history leaves out on purpose: their latest snapshot in Redis is all that is ever asked for. Acknowledged
 * without a row; of any other type without a mapper each event is a dead letter.
 */
export const UNSTORED_TYPES: readonly string[] = [EVENT_TYPES.portfolioWatchlist];

/** Sources of which history keeps nothing: nobody need look for their numbers in it. */
export const UNSTORED_SOURCES: readonly string[] = [SOURCES.portfolioWatchlist];

/** The streams to read: those that carry any of them. */
export const HISTORY_STREAMS = [...new Set(MAPPERS.map((mapper) => mapper.stream))];

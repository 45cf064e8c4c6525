import {
  EVENT_TYPES,
  type AiRecommendationData,
  type AiRecommendationOutcomeData,
  type Timeframe,
} from '@tapedeck/contracts';
import { courseFigures } from '../course/course-figures.js';
import { followPlan } from '../course/follow-plan.js';
import { forwardReturns } from '../forward/forward-returns.js';
import { planFault } from '../plan/position-plan.js';
import { outcomeRevisions } from '../record/outcome-revisions.js';
import { recommendationOutcomeId } from '../record/position-id.js';
import { tradeOutcome } from '../record/trade-outcome.js';
import type { InputViews } from '../sessions/input-views.js';
import type { SessionAxis } from '../sessions/session-axis.js';
import type { PublishedRecommendation } from './published-recommendation.js';

/** What recommendations are followed on, whatever their horizon: sessions are what it is counted in. */
export const RECOMMENDATION_TIMEFRAME: Timeframe = '1d';

/** A revision of what a recommendation came to, ready to be put on the tape. */
export interface RecommendationFact {
  readonly id: string;
  readonly type: string;
  /** The symbol, as of the recommendation itself. */
  readonly subject: string;
  /** Close of the bar that made it, epoch ms. */
  readonly asOf: number;
  readonly data: AiRecommendationOutcomeData;
}

/**
 * What recommendations have come to by `asOf` (epoch ms): followed as a pick is, from the first daily bar that begins at or
 * after the recommendation to the close of the last session of its horizon. The same facts with the same ids each time. Of
 * a symbol without bars nothing can be said, and nothing is.
 */
export function recommendationOutcomes(
  recommendations: readonly PublishedRecommendation[],
  views: InputViews,
  asOf: number,
): RecommendationFact[] {
  return recommendations
    .flatMap((recommendation) => outcomesOf(recommendation, views, asOf))
    .sort((a, b) => a.asOf - b.asOf);
}

function outcomesOf(
  { id, asOf: openedAt, data }: PublishedRecommendation,
  views: InputViews,
  until: number,
): RecommendationFact[] {
  const { symbol, side, universe, entry, stop, targets } = data;
  const path = views.path(symbol, RECOMMENDATION_TIMEFRAME);
  const { sessions } = views;
  if (openedAt > until || path.series.length === 0 || planFault(data) !== undefined) return [];
  const expiresAt = expiryOf(data, openedAt, sessions, until);
  const plan = { side, entry, stop, targets, openedAt, expiresAt };
  const course = followPlan(plan, path, until);
  if (course.closed === undefined) return [];
  const trade = tradeOutcome(plan, course, courseFigures(plan, course, sessions));
  const forwardPath = views.forwardPath(universe ?? NO_UNIVERSE, symbol);
  return outcomeRevisions(openedAt, course.closed.at, sessions).flatMap(({ asOf, ...numbered }) => {
    if (asOf > until) return [];
    return {
      id: recommendationOutcomeId(id, numbered.revision),
      type: EVENT_TYPES.aiRecommendationOutcome,
      subject: symbol,
      asOf,
      data: {
        recommendationId: id,
        model: data.model,
        symbol,
        side,
        universe,
        confidence: data.confidence,
        horizonSessions: data.horizonSessions,
        recommendedAt: new Date(openedAt).toISOString().replace('.000Z', 'Z'),
        sessionDate: sessions.at(sessions.indexAt(openedAt)).date,
        ...numbered,
        ...trade,
        ...forwardReturns(side, openedAt, forwardPath, asOf),
      },
    };
  });
}

/** No universe has it: without one there is nothing to compare with. */
const NO_UNIVERSE = '';

/** Beyond `until` it makes no difference when, and the calendar may not reach that far. */
function expiryOf(
  { horizonSessions }: AiRecommendationData,
  openedAt: number,
  sessions: SessionAxis,
  until: number,
): number {
  const last = sessions.indexAt(openedAt) + horizonSessions;
  return last <= sessions.indexAt(until) ? sessions.at(last).close : Infinity;
}

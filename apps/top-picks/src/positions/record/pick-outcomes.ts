import { EVENT_TYPES, type PickOutcomeData } from '@tapedeck/contracts';
import { forwardReturns, type ForwardPath } from '../forward/forward-returns.js';
import type { FollowedPosition } from './followed-position.js';
import { subjectOf } from './pick-events.js';
import { factId } from './position-id.js';
import { outcomeRevisions } from './outcome-revisions.js';
import type { PositionFact } from './position-fact.js';
import { tradeOutcome } from './trade-outcome.js';

/**
 * The outcome of a closed position, in as many revisions as are due later than `after` and by `until` (epoch ms): the first as of its close, with
 * the forward returns known by then, and, where those were not all, a final one as of the close of the last forward
 * session. Each depends on nothing later than its own as-of, so it reads the same whenever it is made.
 */
export function pickOutcomes(
  position: FollowedPosition,
  path: ForwardPath,
  after: number,
  until: number,
): PositionFact[] {
  const { plan, course } = position;
  if (course.closed === undefined) return [];
  return outcomeRevisions(plan.openedAt, course.closed.at, path.sessions).flatMap(({ asOf, ...numbered }) => {
    if (asOf <= after || asOf > until) return [];
    const forwards = forwardReturns(plan.side, plan.openedAt, path, asOf);
    const data = { ...outcomeOf(position), ...numbered, ...forwards };
    const id = factId(position.reference.positionId, `outcome ${numbered.revision}`);
    return [{ id, type: EVENT_TYPES.pickOutcome, subject: subjectOf(position), asOf, data }];
  });
}

type Outcome = Omit<PickOutcomeData, 'revision' | 'final' | `forward${number}Pct` | `benchmark${number}Pct`>;

function outcomeOf({ reference, pick, plan, course, figures }: FollowedPosition): Outcome {
  return { ...reference, score: pick.score, ...tradeOutcome(plan, course, figures) };
}

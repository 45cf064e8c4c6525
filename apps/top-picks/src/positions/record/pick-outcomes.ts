import { EVENT_TYPES, formatMoment, type PickOutcomeData } from '@tapedeck/contracts';
import { forwardReturns, type ForwardPath } from '../forward/forward-returns.js';
import { LAST_FORWARD_SESSION } from '../plan/mode-horizons.js';
import type { FollowedPosition } from './followed-position.js';
import { subjectOf } from './pick-events.js';
import { factId } from './position-id.js';
import type { PositionFact } from './position-fact.js';

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
  const { sessions } = path;
  const knownAt = sessions.at(sessions.indexAt(plan.openedAt) + LAST_FORWARD_SESSION).close;
  const first = course.closed.at;
  const revisions = knownAt > first ? [first, knownAt] : [first];
  return revisions.flatMap((asOf, index) => {
    if (asOf <= after || asOf > until) return [];
    const revision = index + 1;
    const forwards = forwardReturns(plan.side, plan.openedAt, path, asOf);
    const data = { ...outcomeOf(position), revision, final: revision === revisions.length, ...forwards };
    const id = factId(position.reference.positionId, `outcome ${revision}`);
    return [{ id, type: EVENT_TYPES.pickOutcome, subject: subjectOf(position), asOf, data }];
  });
}

type Trade = Omit<PickOutcomeData, 'revision' | 'final' | `forward${number}Pct` | `benchmark${number}Pct`>;

function outcomeOf({ reference, pick, course, figures }: FollowedPosition): Trade {
  const { closed, entered, exits } = course;
  if (closed === undefined)
    throw new RangeError(`expected a closed position, ${reference.positionId} is open`);
  return {
    ...reference,
    score: pick.score,
    plannedEntry: pick.entry,
    stop: pick.stop,
    targets: [...pick.targets],
    targetsHit: exits.filter(({ reason }) => reason === 'target').length,
    enteredAt: entered === undefined ? null : formatMoment(entered.at),
    closedAt: formatMoment(closed.at),
    entry: figures?.entry ?? null,
    exit: figures?.exit ?? null,
    exitReason: closed.reason,
    ambiguous: course.ambiguousAt !== undefined,
    returnPct: figures?.returnPct ?? null,
    rMultiple: figures?.rMultiple ?? null,
    holdingSessions: figures?.holdingSessions ?? null,
    mfePct: figures?.mfePct ?? null,
    maePct: figures?.maePct ?? null,
  };
}

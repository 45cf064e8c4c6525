import { formatMoment, type PickOutcomeData } from '@tapedeck/contracts';
import type { CourseFigures } from '../course/course-figures.js';
import type { Course } from '../course/course.js';
import type { PositionPlan } from '../plan/position-plan.js';

/** What a plan that was followed to its end came to. */
export type TradeOutcome = Pick<
  PickOutcomeData,
  | 'plannedEntry'
  | 'stop'
  | 'targets'
  | 'targetsHit'
  | 'enteredAt'
  | 'closedAt'
  | 'entry'
  | 'exit'
  | 'exitReason'
  | 'ambiguous'
  | 'returnPct'
  | 'rMultiple'
  | 'holdingSessions'
  | 'mfePct'
  | 'maePct'
>;

/** Throws RangeError for a course that is not over. `figures` are undefined where the plan was not entered. */
export function tradeOutcome(
  plan: PositionPlan,
  { closed, entered, exits, ambiguousAt }: Course,
  figures: CourseFigures | undefined,
): TradeOutcome {
  if (closed === undefined) throw new RangeError('expected a plan that was followed to its end');
  return {
    plannedEntry: plan.entry,
    stop: plan.stop,
    targets: [...plan.targets],
    targetsHit: exits.filter(({ reason }) => reason === 'target').length,
    enteredAt: entered === undefined ? null : formatMoment(entered.at),
    closedAt: formatMoment(closed.at),
    entry: figures?.entry ?? null,
    exit: figures?.exit ?? null,
    exitReason: closed.reason,
    ambiguous: ambiguousAt !== undefined,
    returnPct: figures?.returnPct ?? null,
    rMultiple: figures?.rMultiple ?? null,
    holdingSessions: figures?.holdingSessions ?? null,
    mfePct: figures?.mfePct ?? null,
    maePct: figures?.maePct ?? null,
  };
}

import type { PositionPlan } from '../plan/position-plan.js';
import type { SessionAxis } from '../sessions/session-axis.js';
import type { Course } from './course.js';

/** What a position that was entered came to so far. Percentages of the entry price, in favour of the side. */
export interface CourseFigures {
  readonly entry: number;
  /** Mean of the exits, each weighed with its share, with what is left at the newest close. */
  readonly exit: number;
  readonly returnPct: number;
  /** In units of the risk planned, from planned entry to stop. */
  readonly rMultiple: number;
  /** From the entry's session to that of the last exit, or of the newest bar; both counted. */
  readonly holdingSessions: number;
  readonly mfePct: number;
  readonly maePct: number;
}

/** Undefined for a position that was not entered. */
export function courseFigures(
  plan: PositionPlan,
  course: Course,
  sessions: SessionAxis,
): CourseFigures | undefined {
  const { entered, exits, last, best, worst } = course;
  if (entered === undefined || last === undefined || best === undefined || worst === undefined)
    return undefined;
  const sign = plan.side === 'long' ? 1 : -1;
  const left = course.closed === undefined ? exits.reduce((rest, { shareRatio }) => rest - shareRatio, 1) : 0;
  const exit = exits.reduce((sum, { price, shareRatio }) => sum + price * shareRatio, left * last.price);
  const pct = (price: number) => (sign * (price - entered.price) * 100) / entered.price;
  const until = course.closed === undefined ? last.at : (exits.at(-1)?.at ?? last.at);
  return {
    entry: entered.price,
    exit,
    returnPct: pct(exit),
    rMultiple: (sign * (exit - entered.price)) / Math.abs(plan.entry - plan.stop),
    holdingSessions: sessions.indexAt(until) - sessions.indexAt(entered.at) + 1,
    mfePct: Math.max(0, pct(best)),
    maePct: Math.min(0, pct(worst)),
  };
}

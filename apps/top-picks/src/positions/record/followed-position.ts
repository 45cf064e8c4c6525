import { formatMoment, type PickReference } from '@tapedeck/contracts';
import type { Course } from '../course/course.js';
import type { CourseFigures } from '../course/course-figures.js';
import type { PositionPlan } from '../plan/position-plan.js';
import type { PublishedRun, RunPick } from '../published-run.js';
import { positionId } from './position-id.js';

/** A pick of a run, and what has become of it. */
export class FollowedPosition {
  private known: PickReference | undefined;

  constructor(
    readonly run: PublishedRun,
    readonly pick: RunPick,
    readonly plan: PositionPlan,
    readonly course: Course,
    /** Undefined where it was not entered. */
    readonly figures: CourseFigures | undefined,
    private readonly sessionDate: string,
  ) {}

  /** Made when it is first asked for: of most positions nothing new is told and nothing shown, and an id costs a hash. */
  get reference(): PickReference {
    const { run, pick } = this;
    this.known ??= {
      positionId: positionId(run.id, pick.rank),
      runId: run.id,
      universe: run.universe,
      mode: run.mode,
      symbol: pick.symbol,
      side: pick.side,
      rank: pick.rank,
      openedAt: formatMoment(run.asOf),
      sessionDate: this.sessionDate,
    };
    return this.known;
  }
}

import type { PickReference } from '@tapedeck/contracts';
import type { Course } from '../course/course.js';
import type { CourseFigures } from '../course/course-figures.js';
import type { PositionPlan } from '../plan/position-plan.js';
import type { RunPick } from '../published-run.js';

/** A pick of a run, and what has become of it. */
export interface FollowedPosition {
  readonly reference: PickReference;
  readonly pick: RunPick;
  readonly plan: PositionPlan;
  readonly course: Course;
  /** Undefined where it was not entered. */
  readonly figures: CourseFigures | undefined;
}

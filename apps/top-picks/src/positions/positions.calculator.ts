import { finishSteps } from '@tapedeck/analytics';
import type { RefusedPick, TopPicksPositionsData } from '@tapedeck/contracts';
import { MODE_TIMEFRAMES } from '../ranking/mode-timeframes.js';
import { courseFigures } from './course/course-figures.js';
import { followPlan } from './course/follow-plan.js';
import { expiryOf } from './plan/expiry.js';
import { MODE_HORIZONS } from './plan/mode-horizons.js';
import { planFault } from './plan/position-plan.js';
import type { PositionsInput } from './positions-input.js';
import type { PublishedRun, RunPick } from './published-run.js';
import { FollowedPosition } from './record/followed-position.js';
import { pickEvents } from './record/pick-events.js';
import { pickOutcomes } from './record/pick-outcomes.js';
import type { PositionFact } from './record/position-fact.js';
import { positionsData } from './record/positions-data.js';
import { InputViews } from './sessions/input-views.js';

export interface PositionsResult {
  readonly data: TopPicksPositionsData;
  /** Everything that has happened to these positions, of what was wanted; oldest first. */
  readonly facts: readonly PositionFact[];
}

/**
 * What the picks of published runs have come to: a pure function of the runs and the bars up to a moment. Worked out anew
 * each time, the facts of the past come out the same, with the same ids.
 */
export function followPicks(input: PositionsInput): PositionsResult {
  return finishSteps(followSteps(input));
}

/** The same in steps of one pick each, for a caller that has others to attend to in between. */
export function* followSteps(input: PositionsInput): Generator<void, PositionsResult> {
  const { asOf } = input;
  const views = new InputViews(input);
  const refused: RefusedPick[] = [];
  const followed: FollowedPosition[] = [];
  const facts: PositionFact[] = [];
  for (const run of inOrder(input.runs.filter((one) => one.asOf <= asOf))) {
    const after = input.factsAfter?.(run.id) ?? -Infinity;
    for (const pick of run.picks) {
      const reason = planFault(pick);
      if (reason !== undefined) {
        refused.push({ runId: run.id, rank: pick.rank, symbol: pick.symbol, reason });
        continue;
      }
      const position = follow(run, pick, views, asOf);
      followed.push(position);
      facts.push(...pickEvents(position, after));
      facts.push(...pickOutcomes(position, views.forwardPath(run.universe, pick.symbol), after, asOf));
      yield;
    }
  }
  facts.sort((a, b) => a.asOf - b.asOf);
  return { data: positionsData(followed, refused, views.sessions, asOf), facts };
}

function follow(run: PublishedRun, pick: RunPick, views: InputViews, asOf: number): FollowedPosition {
  const { sessions } = views;
  const plan = {
    side: pick.side,
    entry: pick.entry,
    stop: pick.stop,
    targets: pick.targets,
    openedAt: run.asOf,
    expiresAt: expiryOf(MODE_HORIZONS[run.mode], run.asOf, sessions),
  };
  const course = followPlan(plan, views.path(pick.symbol, MODE_TIMEFRAMES[run.mode]), asOf);
  const { date } = sessions.at(sessions.indexAt(run.asOf));
  return new FollowedPosition(run, pick, plan, course, courseFigures(plan, course, sessions), date);
}

/** Newest first, then by universe and mode, so that the order handed in decides nothing. */
function inOrder(runs: readonly PublishedRun[]): PublishedRun[] {
  const key = ({ universe, mode, id }: PublishedRun) => `${universe}\n${mode}\n${id}`;
  return [...runs].sort((a, b) => b.asOf - a.asOf || (key(a) < key(b) ? -1 : 1));
}

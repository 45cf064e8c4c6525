import { EVENT_TYPES, type PickEventData, type PickEventKind } from '@tapedeck/contracts';
import type { Exit } from '../course/course.js';
import type { FollowedPosition } from './followed-position.js';
import { factId } from './position-id.js';
import type { PositionFact } from './position-fact.js';

type Happening = Pick<PickEventData, 'kind' | 'target' | 'level' | 'price' | 'shareRatio'> & {
  readonly at: number;
};

const KIND_OF_EXIT = { target: 'target_hit', stop: 'stop_hit', expired: 'expired' } as const satisfies Record<
  Exit['reason'],
  PickEventKind
>;

/** Everything that happened to a position so far, later than `after` (epoch ms), in order. */
export function pickEvents(position: FollowedPosition, after: number): PositionFact[] {
  const { course } = position;
  return happenings(position)
    .filter(({ at }) => at > after)
    .map(({ at, ...what }) => ({
      id: factId(
        position.reference.positionId,
        what.target === null ? what.kind : `${what.kind} ${what.target}`,
      ),
      type: EVENT_TYPES.pickEvent,
      subject: subjectOf(position),
      asOf: at,
      data: {
        ...position.reference,
        ...what,
        ambiguous: course.ambiguousAt !== undefined && course.ambiguousAt <= at,
      },
    }));
}

/** `sp500/swing/AAPL`: what a fact about a pick is about. */
export function subjectOf({ run, pick }: FollowedPosition): string {
  return `${run.universe}/${run.mode}/${pick.symbol}`;
}

function happenings({ plan, course }: FollowedPosition): Happening[] {
  const nothing = { target: null, level: null, price: null, shareRatio: null };
  const found: Happening[] = [{ ...nothing, at: plan.openedAt, kind: 'opened', level: plan.entry }];
  const { entered, exits, closed } = course;
  if (entered !== undefined)
    found.push({
      ...nothing,
      at: entered.at,
      kind: 'entered',
      level: plan.entry,
      price: entered.price,
      shareRatio: 1,
    });
  for (const { at, price, reason, target, shareRatio } of exits)
    found.push({
      at,
      kind: KIND_OF_EXIT[reason],
      target: target ?? null,
      level:
        target === undefined ? (reason === 'stop' ? plan.stop : null) : (plan.targets[target - 1] ?? null),
      price,
      shareRatio,
    });
  if (closed !== undefined && exits.length === 0) found.push({ ...nothing, at: closed.at, kind: 'expired' });
  return found;
}

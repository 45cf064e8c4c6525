import { formatMoment, type ClosedPosition, type PickPosition } from '@tapedeck/contracts';
import type { FollowedPosition } from './followed-position.js';

const DECIMALS = 1e4;

/** A position that is not closed, as the snapshot shows it. Percentages and multiples to four decimals. */
export function shownPosition({ reference, pick, plan, course, figures }: FollowedPosition): PickPosition {
  const { entered, exits, last } = course;
  return {
    ...reference,
    state: entered === undefined ? 'waiting' : 'entered',
    score: pick.score,
    plannedEntry: plan.entry,
    stop: plan.stop,
    targets: [...plan.targets],
    targetsHit: exits.length,
    expiresAt: formatMoment(plan.expiresAt),
    enteredAt: entered === undefined ? null : formatMoment(entered.at),
    entry: entered?.price ?? null,
    price: last?.price ?? null,
    priceAsOf: last === undefined ? null : formatMoment(last.at),
    returnPct: shown(figures?.returnPct),
    rMultiple: shown(figures?.rMultiple),
    holdingSessions: figures?.holdingSessions ?? null,
    mfePct: shown(figures?.mfePct),
    maePct: shown(figures?.maePct),
    ambiguous: course.ambiguousAt !== undefined,
  };
}

/** A closed position, as the snapshot of its last session shows it. */
export function shownClosed(
  { reference, course, figures }: FollowedPosition,
  closed: NonNullable<FollowedPosition['course']['closed']>,
): ClosedPosition {
  return {
    ...reference,
    closedAt: formatMoment(closed.at),
    exitReason: closed.reason,
    entry: figures?.entry ?? null,
    exit: figures?.exit ?? null,
    returnPct: shown(figures?.returnPct),
    rMultiple: shown(figures?.rMultiple),
    ambiguous: course.ambiguousAt !== undefined,
  };
}

function shown(figure: number | undefined): number | null {
  return figure === undefined ? null : Math.round(figure * DECIMALS) / DECIMALS;
}

import {
  SHOWN_CLOSED,
  SHOWN_POSITIONS,
  type RefusedPick,
  type TopPicksPositionsData,
} from '@tapedeck/contracts';
import type { SessionAxis } from '../sessions/session-axis.js';
import type { FollowedPosition } from './followed-position.js';
import { shownClosed, shownPosition } from './shown-position.js';

/** The `data` of a positions snapshot; positions in the order in which they are to be shown. */
export function positionsData(
  followed: readonly FollowedPosition[],
  refused: readonly RefusedPick[],
  sessions: SessionAxis,
  asOf: number,
): TopPicksPositionsData {
  const session = sessions.indexAt(asOf);
  const open = followed.filter(({ course }) => course.closed === undefined);
  const closed = followed.flatMap((position) => {
    const { closed: end } = position.course;
    return end !== undefined && sessions.indexAt(end.at) === session ? [{ position, end }] : [];
  });
  const entered = open.filter(({ course }) => course.entered !== undefined).length;
  return {
    sessionDate: sessions.at(session).date,
    counts: {
      waiting: open.length - entered,
      entered,
      closed: closed.length,
      won: closed.filter(({ position }) => (position.figures?.returnPct ?? 0) > 0).length,
    },
    positions: open.slice(0, SHOWN_POSITIONS).map(shownPosition),
    closed: closed.slice(0, SHOWN_CLOSED).map(({ position, end }) => shownClosed(position, end)),
    refused: [...refused],
  };
}

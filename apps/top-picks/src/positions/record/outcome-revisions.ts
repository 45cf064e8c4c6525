import { LAST_FORWARD_SESSION } from '../plan/mode-horizons.js';
import type { SessionAxis } from '../sessions/session-axis.js';

export interface OutcomeRevision {
  readonly revision: number;
  readonly final: boolean;
  /** When it is due, epoch ms. */
  readonly asOf: number;
}

/**
 * The first as of the close and, where the forward returns were not all known by then, a final one as of the close of the
 * last forward session.
 */
export function outcomeRevisions(
  openedAt: number,
  closedAt: number,
  sessions: SessionAxis,
): readonly OutcomeRevision[] {
  const knownAt = sessions.at(sessions.indexAt(openedAt) + LAST_FORWARD_SESSION).close;
  if (knownAt <= closedAt) return [{ revision: 1, final: true, asOf: closedAt }];
  return [
    { revision: 1, final: false, asOf: closedAt },
    { revision: 2, final: true, asOf: knownAt },
  ];
}

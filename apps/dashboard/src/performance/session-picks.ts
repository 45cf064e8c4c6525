import { formatMoment, type SessionPicks } from '@tapedeck/contracts';
import type { PerformanceInput } from './performance-input.js';
import { pickResults } from './pick-results.js';
import { liesIn, type SessionWindow } from './session-window.js';

/** Picks opened and closed in the session, or the reason in words why it is not known whether there were any. */
export function sessionPicks(window: SessionWindow, input: PerformanceInput): SessionPicks | string {
  const opened = input.picks.filter(({ openedAt }) => liesIn(window, openedAt));
  const closed = input.picks.filter(({ closedAt }) => closedAt !== null && liesIn(window, closedAt));
  const monitored = input.pickSnapshots.some((asOf) => liesIn(window, asOf));
  if (opened.length === 0 && closed.length === 0 && !monitored)
    return `no picks and no snapshot of their positions stored between ${formatMoment(window.after)} and ${formatMoment(window.until)}`;
  return pickResults(opened.length, closed);
}

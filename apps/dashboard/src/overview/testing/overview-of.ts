import type { OverviewInput, OverviewMember } from '../overview-input.js';
import { sessionOf, sessionsUpTo } from './sessions.js';

/** The input of an overview by daily bars at the close of the n-th session; its index starts with the history. */
export function dailyInput(
  members: readonly OverviewMember[],
  n: number,
  more: Partial<OverviewInput> = {},
): OverviewInput {
  return {
    universe: 'test',
    asOf: sessionOf(n).close,
    closedSessions: sessionsUpTo(n),
    indexBaseTime: 0,
    sessionsPerYear: 252,
    members,
    picks: [],
    portfolio: { missing: 'no portfolio yet' },
    ...more,
  };
}

/** The same so many minutes into the n-th session. */
export function intradayInput(members: readonly OverviewMember[], n: number, minute: number): OverviewInput {
  const session = sessionOf(n);
  return { ...dailyInput(members, n - 1), asOf: session.open + minute * 60_000, session };
}

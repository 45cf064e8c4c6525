import type { ExchangeCalendar, Session } from '@tapedeck/market-data';

/** The session that a snapshot is about, and the one whose close its day is measured from. */
export interface SessionPair {
  readonly session: Session;
  readonly previous: Session;
}

/**
 * The session open at that moment, else the last one. At a close it is the one that closes: of a market that never does, the
 * next one opens at the same moment, and nothing has happened in it.
 */
export function sessionOf(calendar: ExchangeCalendar, asOf: number): SessionPair {
  const closed = calendar.previousSession(asOf);
  const session = closed.close === asOf ? closed : (calendar.sessionAt(asOf) ?? closed);
  return { session, previous: calendar.previousSession(session.open) };
}

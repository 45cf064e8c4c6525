import type { ExchangeCalendar, Session } from '@tapedeck/market-data';

/** A month of trading: what is usual at a minute of the day, without what was usual last year. */
const EARLIER_SESSIONS = 20;

export interface SessionsInView {
  /** The session that a minute ending at the as-of is in: open < as-of <= close. */
  readonly session: Session | undefined;
  /** Those before it, oldest first. */
  readonly earlierSessions: readonly Session[];
}

/** Throws RangeError outside the years that the calendar covers. */
export function sessionsInView(calendar: ExchangeCalendar, asOf: number): SessionsInView {
  const session = calendar.sessionAt(asOf - 1);
  const earlierSessions: Session[] = [];
  for (let before = session?.open ?? asOf; earlierSessions.length < EARLIER_SESSIONS;) {
    const earlier = calendar.previousSession(before);
    earlierSessions.unshift(earlier);
    before = earlier.open;
  }
  return { session, earlierSessions };
}

import type { ExchangeCalendar, Session } from '@tapedeck/market-data';

/** Closed sessions that an overview compares the one in progress with, minute by minute, at most. */
const COMPARED = 5;
/** Minutes fetched for that: a market around the clock is compared with the day before alone. */
const COMPARED_MINUTES = 5 * 390;

/** The sessions that an overview sees. */
export interface OverviewSessions {
  /** In progress, and its minutes to be had; absent at a close, outside sessions and without minutes. */
  readonly session?: Session;
  /** Those to compare with, oldest first; the last is the newest that had closed. */
  readonly closedSessions: readonly Session[];
  /** The last close of the year before, epoch ms: the index starts anew at 100 with each year. */
  readonly indexBaseTime: number;
}

/**
 * At a close there is no session in progress: the overview is by the day's bars, and complete. Throws RangeError outside
 * the years of the calendar.
 */
export function overviewSessions(
  calendar: ExchangeCalendar,
  asOf: number,
  hasMinutes: boolean,
): OverviewSessions {
  const open = calendar.sessionAt(asOf);
  const session = hasMinutes && open !== undefined && open.open < asOf ? open : undefined;
  const last = calendar.previousSession(asOf);
  const count = Math.max(2, Math.min(COMPARED, Math.floor(COMPARED_MINUTES / minutesOf(last))));
  const closedSessions = [last];
  for (let earliest = last; closedSessions.length < count; closedSessions.unshift(earliest))
    earliest = calendar.previousSession(earliest.open);
  const newYear = `${(session ?? last).date.slice(0, 4)}-01-01`;
  const [first] = calendar.sessions(newYear, (session ?? last).date);
  const indexBaseTime = calendar.previousSession((first ?? last).open).close;
  return { ...(session === undefined ? {} : { session }), closedSessions, indexBaseTime };
}

export function minutesOf({ open, close }: Session): number {
  return (close - open) / 60_000;
}

import { DAY_MS, formatDate, mondayOf, requireDateMs } from './calendar-date.js';
import type { ExchangeCalendar } from './exchange-calendar.js';
import type { Session } from './session.js';

/** The ISO week of a session, from its first session's open to its last session's close, epoch ms. */
export function weekSpan(calendar: ExchangeCalendar, session: Session): { open: number; close: number } {
  const mondayMs = mondayOf(requireDateMs(session.date));
  const sessions = calendar.sessions(formatDate(mondayMs), formatDate(mondayMs + 6 * DAY_MS));
  return { open: sessions[0]?.open ?? session.open, close: sessions.at(-1)?.close ?? session.close };
}

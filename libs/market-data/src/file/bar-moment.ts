import { dateMs } from '../calendar/calendar-date.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { BarFault } from './bar-fault.js';

/** Epoch ms of a bar's open out of its date or time as written. */
export type MomentReader = (text: string) => number | BarFault;

const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.0+)?)?(?:Z|\+00:00)?$/;
const MINUTE_MS = 60_000;

/**
 * Daily bars: a date stands for the session of that day, and the bar opens with it. A date without a session is
 * refused: nobody could say from when on its bar was known. Every date is looked up once a file.
 */
export function dateReader(calendar: ExchangeCalendar): MomentReader {
  const known = new Map<string, number | BarFault>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = sessionOf(calendar, text);
    known.set(text, found);
    return found;
  };
}

/** Intraday bars: the time is the bar's open in UTC, a whole minute. */
export function timeReader(): MomentReader {
  return (text) => {
    const match = TIME.exec(text);
    const dayMs = dateMs(match?.[1] ?? '');
    const [hour, minute, second] = [Number(match?.[2]), Number(match?.[3]), Number(match?.[4] ?? 0)];
    if (!(dayMs !== undefined && dayMs >= 0 && hour < 24 && minute < 60 && second === 0))
      return {
        reason: 'bad-time',
        column: 'time',
        received: text,
        expected: 'a whole minute in UTC, from 1970 on, such as 2018-02-07T14:30:00Z',
      };
    return dayMs + (hour * 60 + minute) * MINUTE_MS;
  };
}

function sessionOf(calendar: ExchangeCalendar, text: string): number | BarFault {
  if (!((dateMs(text) ?? -1) >= 0))
    return { reason: 'bad-time', column: 'date', received: text, expected: 'a date YYYY-MM-DD from 1970 on' };
  const refused = (expected: string): BarFault => ({
    reason: 'not-a-session',
    column: 'date',
    received: text,
    expected,
  });
  try {
    const session = calendar.session(text);
    return session?.open ?? refused(`a session of the calendar ${calendar.id}`);
  } catch (error) {
    if (error instanceof RangeError) return refused(error.message);
    throw error;
  }
}

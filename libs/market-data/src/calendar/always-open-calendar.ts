import { DAY_MS, formatDate, requireDateMs } from './calendar-date.js';
import type { ExchangeCalendar } from './exchange-calendar.js';
import type { Session } from './session.js';

/** A market that never closes: every UTC day is a session, and each opens the moment the one before it closes. */
export class AlwaysOpenCalendar implements ExchangeCalendar {
  readonly id = '24/7';
  readonly zone = 'UTC';

  session(date: string): Session {
    return sessionOfDay(requireDateMs(date));
  }

  sessionAt(epochMs: number): Session {
    return sessionOfDay(dayStart(epochMs));
  }

  previousSession(epochMs: number): Session {
    return sessionOfDay(dayStart(epochMs) - DAY_MS);
  }

  nextSession(epochMs: number): Session {
    return sessionOfDay(dayStart(epochMs));
  }

  sessions(fromDate: string, toDate: string): Session[] {
    const fromMs = requireDateMs(fromDate);
    const days = Math.max(0, (requireDateMs(toDate) - fromMs) / DAY_MS + 1);
    return Array.from({ length: days }, (_, day) => sessionOfDay(fromMs + day * DAY_MS));
  }
}

function dayStart(epochMs: number): number {
  if (!Number.isFinite(epochMs)) throw new RangeError(`expected epoch milliseconds, received ${epochMs}`);
  return Math.floor(epochMs / DAY_MS) * DAY_MS;
}

function sessionOfDay(dayMs: number): Session {
  return { date: formatDate(dayMs), open: dayMs, close: dayMs + DAY_MS };
}

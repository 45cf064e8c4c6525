import { IANAZone } from 'luxon';
import { DAY_MS, formatDate, isoWeekday } from './calendar-date.js';
import type { ExchangeHours, LocalTime } from './exchange-hours.js';
import { observedMs, type YearlyRule } from './holiday-rule.js';
import type { Session } from './session.js';

const MINUTE_MS = 60_000;
const NOON_MS = DAY_MS / 2;

/** The sessions of one calendar year, oldest first. Closes stand apart for binary search. */
export interface SessionYear {
  readonly sessions: readonly Session[];
  readonly closes: Float64Array;
  readonly byDate: ReadonlyMap<string, Session>;
}

/** Applies an exchange's rules to one year. */
export function sessionYear(hours: ExchangeHours, year: number): SessionYear {
  const closed = new Set([...observedDays(hours.holidays, year), ...Object.keys(hours.closures)]);
  const zone = IANAZone.create(hours.zone);
  const sessions: Session[] = [];
  for (let dayMs = Date.UTC(year, 0, 1); dayMs < Date.UTC(year + 1, 0, 1); dayMs += DAY_MS) {
    const date = formatDate(dayMs);
    if (isoWeekday(dayMs) > 5 || closed.has(date)) continue;
    // Zones change their offset in the small hours, so the offset at noon holds for the whole session.
    const midnightMs = dayMs - zone.offset(dayMs + NOON_MS) * MINUTE_MS;
    sessions.push(
      Object.freeze({
        date,
        open: midnightMs + minutesOf(hours.open) * MINUTE_MS,
        close: midnightMs + minutesOf(closeOn(hours, date, dayMs, year)) * MINUTE_MS,
      }),
    );
  }
  return {
    sessions,
    closes: Float64Array.from(sessions, (session) => session.close),
    byDate: new Map(sessions.map((session) => [session.date, session])),
  };
}

function observedDays(rules: readonly YearlyRule[], year: number): string[] {
  return rules.flatMap((rule) => {
    const dayMs = observedMs(rule, year);
    return dayMs === undefined ? [] : [formatDate(dayMs)];
  });
}

function closeOn(hours: ExchangeHours, date: string, dayMs: number, year: number): LocalTime {
  return (
    hours.earlyClosures[date] ??
    hours.earlyCloses.find((rule) => observedMs(rule, year) === dayMs)?.close ??
    hours.close
  );
}

function minutesOf(time: LocalTime): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

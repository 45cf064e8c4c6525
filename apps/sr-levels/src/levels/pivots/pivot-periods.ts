import type { PivotSpan, Scope } from '@tapedeck/contracts';
import type { ExchangeCalendar } from '@tapedeck/market-data';

/** Epoch ms from the open of its first session to the close of its last. A bar belongs to the period that it closes in. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface PivotPeriods {
  /** The last period that had ended by the as-of. */
  readonly prior: Period;
  /** The period in which the next bar will close. */
  readonly current: Period;
}

const DAY_MS = 86_400_000;

/** The periods of an exchange round a moment. Throws RangeError outside the years that the calendar covers. */
export function pivotPeriods(
  scope: Scope,
  span: PivotSpan,
  calendar: ExchangeCalendar,
  asOf: number,
): PivotPeriods {
  const next = calendar.nextSession(asOf);
  // The bar of a week closes with the week's last session, which may lie in the next year.
  const closesOn = scope === '1w' ? (sessionsOf('1w', next.date, calendar).at(-1) ?? next) : next;
  const current = periodOf(span, closesOn.date, calendar);
  const prior = periodOf(span, calendar.previousSession(current.from).date, calendar);
  return { prior, current };
}

function periodOf(span: PivotSpan, date: string, calendar: ExchangeCalendar): Period {
  const sessions = sessionsOf(span, date, calendar);
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (first === undefined || last === undefined)
    throw new RangeError(`expected ${calendar.id} to have a session on ${date}, received none`);
  return { from: first.open, to: last.close };
}

function sessionsOf(span: PivotSpan, date: string, calendar: ExchangeCalendar) {
  const [firstDate, lastDate] = datesOf(span, date);
  return calendar.sessions(firstDate, lastDate);
}

function datesOf(span: PivotSpan, date: string): readonly [first: string, last: string] {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  switch (span) {
    case '1d':
      return [date, date];
    case '1w': {
      const day = new Date(`${date}T00:00:00Z`);
      const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS;
      return [isoDate(monday), isoDate(monday + 6 * DAY_MS)];
    }
    case '1mo':
      return [isoDate(Date.UTC(year, month - 1, 1)), isoDate(Date.UTC(year, month, 0))];
    case '1y':
      return [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`];
  }
}

function isoDate(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

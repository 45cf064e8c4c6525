import { upperBound } from '../bars/upper-bound.js';
import { requireDateMs } from './calendar-date.js';
import type { ExchangeCalendar } from './exchange-calendar.js';
import type { ExchangeHours } from './exchange-hours.js';
import type { Session } from './session.js';
import { sessionYear, type SessionYear } from './session-year.js';

/**
 * A calendar out of an exchange's rules. A year's sessions are worked out when first asked for and kept. Relies on
 * every session lying within the UTC year of its date, which holds for exchanges that trade by day in the Americas.
 */
export class RuleCalendar implements ExchangeCalendar {
  readonly id: string;
  readonly zone: string;
  private readonly years = new Map<number, SessionYear>();

  constructor(private readonly hours: ExchangeHours) {
    this.id = hours.id;
    this.zone = hours.zone;
  }

  session(date: string): Session | undefined {
    return this.year(new Date(requireDateMs(date)).getUTCFullYear()).byDate.get(date);
  }

  sessionAt(epochMs: number): Session | undefined {
    const next = this.nextSession(epochMs);
    return next.open <= epochMs ? next : undefined;
  }

  previousSession(epochMs: number): Session {
    for (let year = utcYear(epochMs); ; year--) {
      const { sessions, closes } = this.year(year);
      const found = sessions[upperBound(closes, epochMs) - 1];
      if (found !== undefined) return found;
    }
  }

  nextSession(epochMs: number): Session {
    for (let year = utcYear(epochMs); ; year++) {
      const { sessions, closes } = this.year(year);
      const found = sessions[upperBound(closes, epochMs)];
      if (found !== undefined) return found;
    }
  }

  sessions(fromDate: string, toDate: string): Session[] {
    const firstYear = utcYear(requireDateMs(fromDate));
    const lastYear = utcYear(requireDateMs(toDate));
    const found: Session[] = [];
    for (let year = firstYear; year <= lastYear; year++)
      for (const session of this.year(year).sessions)
        if (session.date >= fromDate && session.date <= toDate) found.push(session);
    return found;
  }

  private year(year: number): SessionYear {
    const known = this.years.get(year);
    if (known !== undefined) return known;
    const { id, firstYear, lastYear, version } = this.hours;
    if (!(year >= firstYear && year <= lastYear))
      throw new RangeError(
        `calendar ${id} ${version} covers the years ${firstYear} to ${lastYear}, received ${year}`,
      );
    const made = sessionYear(this.hours, year);
    this.years.set(year, made);
    return made;
  }
}

function utcYear(epochMs: number): number {
  return new Date(epochMs).getUTCFullYear();
}

import { DAY_MS, isoWeekday } from './calendar-date.js';
import { easterSundayMs } from './easter.js';

/** 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** On which day of a year something falls. */
export type DayRule =
  | { readonly month: number; readonly day: number }
  /** `nth` counts from the month's first day; -1 is the last one. `plusDays` moves on from there. */
  | {
      readonly month: number;
      readonly weekday: IsoWeekday;
      readonly nth: 1 | 2 | 3 | 4 | -1;
      readonly plusDays?: number;
    }
  | { readonly easterPlusDays: number };

/** What becomes of a holiday on a weekend: the nearest weekday, only Sundays to Monday, or nothing. */
export type WeekendRule = 'nearest-weekday' | 'sunday-to-monday' | 'not-moved';

/** A day that comes every year, from the year `from` to the year `to`, both included. */
export interface YearlyRule {
  readonly name: string;
  readonly on: DayRule;
  readonly weekend?: WeekendRule;
  /** Only when it falls on one of these weekdays. */
  readonly weekdays?: readonly IsoWeekday[];
  readonly from?: number;
  readonly to?: number;
}

/**
 * UTC midnight of the day on which a rule is observed in the year of its own date, or undefined in a year without it.
 * A move over the year's end is not supported: no exchange rule here makes one.
 */
export function observedMs(rule: YearlyRule, year: number): number | undefined {
  if (year < (rule.from ?? -Infinity) || year > (rule.to ?? Infinity)) return undefined;
  const dayMs = dayOf(rule.on, year);
  const weekday = isoWeekday(dayMs);
  if (rule.weekdays !== undefined && !(rule.weekdays as readonly number[]).includes(weekday))
    return undefined;
  if (weekday === 7 && rule.weekend !== undefined && rule.weekend !== 'not-moved') return dayMs + DAY_MS;
  if (weekday === 6 && rule.weekend === 'nearest-weekday') return dayMs - DAY_MS;
  return dayMs;
}

function dayOf(rule: DayRule, year: number): number {
  if ('easterPlusDays' in rule) return easterSundayMs(year) + rule.easterPlusDays * DAY_MS;
  if ('day' in rule) return Date.UTC(year, rule.month - 1, rule.day);
  const fromMonthEnd = rule.nth === -1;
  const edgeMs = fromMonthEnd ? Date.UTC(year, rule.month, 0) : Date.UTC(year, rule.month - 1, 1);
  const offsetDays = fromMonthEnd
    ? -((isoWeekday(edgeMs) - rule.weekday + 7) % 7)
    : ((rule.weekday - isoWeekday(edgeMs) + 7) % 7) + (rule.nth - 1) * 7;
  return edgeMs + (offsetDays + (rule.plusDays ?? 0)) * DAY_MS;
}

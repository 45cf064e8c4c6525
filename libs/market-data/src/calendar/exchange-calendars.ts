import { MarketDataSourceError } from '../market-data-source.error.js';
import { AlwaysOpenCalendar } from './always-open-calendar.js';
import type { ExchangeCalendar } from './exchange-calendar.js';
import { RuleCalendar } from './rule-calendar.js';
import { XNYS_HOURS } from './xnys.data.js';

export const CALENDAR_IDS = ['XNYS', '24/7'] as const;
export type CalendarId = (typeof CALENDAR_IDS)[number];

const MAKERS: Record<CalendarId, () => ExchangeCalendar> = {
  XNYS: () => new RuleCalendar(XNYS_HOURS),
  '24/7': () => new AlwaysOpenCalendar(),
};

const made = new Map<CalendarId, ExchangeCalendar>();

/** The calendar of that id; one instance a process, since its years are worked out once. Throws MarketDataSourceError. */
export function exchangeCalendar(id: string): ExchangeCalendar {
  const known = CALENDAR_IDS.find((candidate) => candidate === id);
  if (known === undefined)
    throw new MarketDataSourceError(
      `unknown exchange calendar ${JSON.stringify(id)}; expected one of ${CALENDAR_IDS.join(', ')}`,
    );
  const calendar = made.get(known) ?? MAKERS[known]();
  made.set(known, calendar);
  return calendar;
}

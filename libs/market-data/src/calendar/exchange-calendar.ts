import type { Session } from './session.js';

/**
 * When an exchange trades: its regular sessions, with holidays, early closes and its zone. Moments are epoch ms, dates
 * `YYYY-MM-DD` in the exchange's zone. Every method throws RangeError outside the years that the calendar covers:
 * an unknown holiday is worse than no answer.
 */
export interface ExchangeCalendar {
  /** `XNYS` (a market identifier code of ISO 10383) or `24/7`. */
  readonly id: string;
  /** IANA zone of the exchange's dates. */
  readonly zone: string;
  /** The session of a date, or undefined on a day without one. */
  session(date: string): Session | undefined;
  /** The session that is open at that moment: open <= moment < close. */
  sessionAt(epochMs: number): Session | undefined;
  /** The latest session whose close is at or before that moment. */
  previousSession(epochMs: number): Session;
  /** The first session whose close is after that moment; it may be open already. */
  nextSession(epochMs: number): Session;
  /** Sessions of the dates from `fromDate` to `toDate`, both included, oldest first. */
  sessions(fromDate: string, toDate: string): Session[];
}

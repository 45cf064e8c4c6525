import { upperBound } from '../bars/upper-bound.js';
import { formatDate } from '../calendar/calendar-date.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { GrowingColumn } from './growing-column.js';

/** A Monday, so that weeks are whole; three years ahead of the first moment that anyone is promised bars for. */
export const EPOCH_DATE = '1996-12-30';

/** The sessions of a calendar numbered from the epoch on. Lengthened by the year when a later moment is asked for. */
export class SessionAxis {
  private readonly opens = new GrowingColumn((length) => new Float64Array(length));
  private readonly closes = new GrowingColumn((length) => new Float64Array(length));
  private nextYear: number | undefined;

  constructor(private readonly calendar: ExchangeCalendar) {}

  /** Number of the first session that closes after a moment. */
  indexAfter(epochMs: number): number {
    while (!(this.closes.at(this.closes.length - 1) > epochMs)) this.addYear();
    return upperBound(this.closes.view(), epochMs);
  }

  open(index: number): number {
    return this.opens.at(index);
  }

  close(index: number): number {
    return this.closes.at(index);
  }

  private addYear(): void {
    const year = this.nextYear ?? Number(EPOCH_DATE.slice(0, 4));
    const from = this.nextYear === undefined ? EPOCH_DATE : formatDate(Date.UTC(year, 0, 1));
    for (const session of this.calendar.sessions(from, formatDate(Date.UTC(year, 11, 31)))) {
      this.opens.push(session.open);
      this.closes.push(session.close);
    }
    this.nextYear = year + 1;
  }
}

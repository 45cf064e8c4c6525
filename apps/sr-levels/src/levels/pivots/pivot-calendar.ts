import type { Scope } from '@tapedeck/contracts';
import type { ExchangeCalendar } from '@tapedeck/market-data';
import { SCOPE_PROFILES } from '../profile/scope-profiles.js';
import { pivotPeriods, type PivotPeriods } from './pivot-periods.js';

/** The periods round a moment, worked out once for all the symbols of a run: they depend on the calendar alone. */
export class PivotCalendar {
  #last: { scope: Scope; calendar: ExchangeCalendar; asOf: number; periods: PivotPeriods } | undefined;

  periods(scope: Scope, calendar: ExchangeCalendar, asOf: number): PivotPeriods {
    const last = this.#last;
    if (last?.scope === scope && last.calendar === calendar && last.asOf === asOf) return last.periods;
    const periods = pivotPeriods(scope, SCOPE_PROFILES[scope].pivotSpan, calendar, asOf);
    this.#last = { scope, calendar, asOf, periods };
    return periods;
  }
}

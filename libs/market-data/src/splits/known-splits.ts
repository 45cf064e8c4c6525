import type { BarSeries } from '../bars/bar-series.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { Split } from './split.js';
import { splitsInSeries } from './splits-in-series.js';

/**
 * The splits of a symbol: those of its factor file where it has one, else those that its daily bars show. Never both, which
 * would count a split twice.
 */
export function knownSplits(
  series: BarSeries,
  calendar: ExchangeCalendar,
  factorFiles: ReadonlyMap<string, readonly Split[]>,
): readonly Split[] {
  return factorFiles.get(series.symbol) ?? splitsInSeries(series, calendar);
}

import type { BarSeries } from '../bars/bar-series.js';
import { upperBound } from '../bars/upper-bound.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import { isLargeStep, movedBy } from './price-step.js';
import type { Split } from './split.js';
import { splitsInSeries } from './splits-in-series.js';

/**
 * The splits of a symbol: those of its factor file where it has one, else those that its daily bars show. Never both, which
 * would count a split twice. A factor file may lie beside closes that are adjusted for its splits already: one across which
 * the closes did not move is not told. Only bars handed in are looked at.
 */
export function knownSplits(
  series: BarSeries,
  calendar: ExchangeCalendar,
  factorFiles: ReadonlyMap<string, readonly Split[]>,
): readonly Split[] {
  const told = factorFiles.get(series.symbol);
  return told === undefined
    ? splitsInSeries(series, calendar)
    : told.filter((split) => !isHidden(split, series));
}

/** The closes on both sides of it are known and say that it is in them already. A small one is lost in the day's move. */
function isHidden({ effectiveAt, newShares, oldShares }: Split, { openTime, close }: BarSeries): boolean {
  // The first bar of its session or later.
  const at = upperBound(openTime, effectiveAt - 1);
  if (at === 0 || at === openTime.length) return false;
  const step = newShares / oldShares;
  return isLargeStep(step) && !movedBy(close, at, step);
}

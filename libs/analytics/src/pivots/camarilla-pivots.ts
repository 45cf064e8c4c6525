import type { PeriodBar } from './period-bar.js';
import type { PivotLevels } from './pivot-levels.js';

const DIVISORS = [12, 6, 4, 2] as const;

/**
 * Camarilla pivots (Nick Scott), four levels a side: C ± 1.1 × range / 12, 6, 4 and 2. The formula is built round the close,
 * so the close is the pivot; programs that show (H + L + C) / 3 there differ in the pivot alone.
 */
export function camarillaPivots({ high, low, close }: PeriodBar): PivotLevels {
  const reach = 1.1 * (high - low);
  return {
    pivot: close,
    resistances: DIVISORS.map((divisor) => close + reach / divisor),
    supports: DIVISORS.map((divisor) => close - reach / divisor),
  };
}

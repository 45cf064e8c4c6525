import type { PeriodBar } from './period-bar.js';
import type { PivotLevels } from './pivot-levels.js';

const RATIOS = [0.382, 0.618, 1] as const;

/** Fibonacci pivots: P = (H + L + C) / 3 ± 0.382, 0.618 and 1 times the range. */
export function fibonacciPivots({ high, low, close }: PeriodBar): PivotLevels {
  const pivot = (high + low + close) / 3;
  const range = high - low;
  return {
    pivot,
    resistances: RATIOS.map((ratio) => pivot + ratio * range),
    supports: RATIOS.map((ratio) => pivot - ratio * range),
  };
}

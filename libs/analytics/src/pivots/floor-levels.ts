import type { PivotLevels } from './pivot-levels.js';

/** The levels round a pivot that the classic and Woodie's formulas share. */
export function floorLevels(pivot: number, high: number, low: number): PivotLevels {
  const range = high - low;
  return {
    pivot,
    resistances: [2 * pivot - low, pivot + range, high + 2 * (pivot - low)],
    supports: [2 * pivot - high, pivot - range, low - 2 * (high - pivot)],
  };
}

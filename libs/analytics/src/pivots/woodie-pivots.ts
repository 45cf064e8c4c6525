import { floorLevels } from './floor-levels.js';
import type { PeriodBar } from './period-bar.js';
import type { PivotLevels } from './pivot-levels.js';

/**
 * Woodie's pivots in the convention of the current open: P = (H + L + 2 × the open of the period in progress) / 4, then the
 * classic distances. (The other convention in use weighs the prior close instead.) After a gap beyond the prior range P
 * lies outside of it, and R1 can then be below P: Woodie's levels are ordered only while L ≤ P ≤ H.
 */
export function woodiePivots(
  { high, low }: Pick<PeriodBar, 'high' | 'low'>,
  currentOpen: number,
): PivotLevels {
  return floorLevels((high + low + 2 * currentOpen) / 4, high, low);
}

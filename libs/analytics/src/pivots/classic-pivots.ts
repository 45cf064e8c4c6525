import { floorLevels } from './floor-levels.js';
import type { PeriodBar } from './period-bar.js';
import type { PivotLevels } from './pivot-levels.js';

/**
 * Classic (standard, floor traders') pivots, three levels a side. P = (H + L + C) / 3; R1 = 2P − L and S1 = 2P − H;
 * R2, S2 = P ± (H − L); R3 = H + 2 (P − L) and S3 = L − 2 (H − P).
 */
export function classicPivots({ high, low, close }: PeriodBar): PivotLevels {
  return floorLevels((high + low + close) / 3, high, low);
}

import { type Decimal } from './decimal.js';

/** Of a curve of levels: the level now, the highest so far, and the deepest fall below an earlier peak. */
export interface Drawdown {
  readonly current: Decimal;
  readonly peak: Decimal;
  /** current / peak − 1: zero or below. */
  readonly currentRatio: Decimal;
  readonly maxDrawdownRatio: Decimal;
  /** Index of the level that stood deepest; the first of equals. */
  readonly troughAt: number;
}

/** Undefined for an empty curve. Levels are above 0, or the last of them 0. */
export function drawdownOf(levels: readonly Decimal[]): Drawdown | undefined {
  const [first] = levels;
  if (first === undefined) return undefined;
  let peak = first;
  let current = first;
  let currentRatio = first.minus(first);
  let maxDrawdownRatio = currentRatio;
  let troughAt = 0;
  levels.forEach((level, at) => {
    if (level.greaterThan(peak)) peak = level;
    current = level;
    currentRatio = level.dividedBy(peak).minus(1);
    if (currentRatio.lessThan(maxDrawdownRatio)) {
      maxDrawdownRatio = currentRatio;
      troughAt = at;
    }
  });
  return { current, peak, currentRatio, maxDrawdownRatio, troughAt };
}

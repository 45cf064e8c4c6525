/** `newShares` for every `oldShares`. */
export interface ShareRatio {
  readonly newShares: number;
  readonly oldShares: number;
}

const MOST_OLD_SHARES = 10;
const MOST_SHARES = 100;

/**
 * The ratio of small whole numbers that a factor stands for: up to 100 new shares for up to 10 old ones, or 1 new share for
 * up to 100 old ones; that of the smallest numbers where several are within `tolerance` (relative). Undefined when none is.
 */
export function shareRatio(factor: number, tolerance: number): ShareRatio | undefined {
  for (let oldShares = 1; oldShares <= MOST_SHARES; oldShares += 1) {
    const newShares = Math.round(factor * oldShares);
    if (newShares < 1 || newShares > MOST_SHARES || newShares === oldShares) continue;
    if (oldShares > MOST_OLD_SHARES && newShares > 1) continue;
    if (Math.abs((factor * oldShares) / newShares - 1) <= tolerance) return { newShares, oldShares };
  }
  return undefined;
}

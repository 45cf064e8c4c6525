/** A change of the number of shares: `newShares` for every `oldShares`, from `effectiveAt` (epoch ms) on. */
export interface ShareChange {
  readonly effectiveAt: number;
  readonly newShares: number;
  readonly oldShares: number;
}

/**
 * What becomes of one share held at `from` until `to` (epoch ms): 7 after a split 7:1 between them. A change at `from` itself
 * has happened already; one at `to` counts.
 */
export function shareFactor(changes: readonly ShareChange[], from: number, to: number): number {
  let factor = 1;
  for (const { effectiveAt, newShares, oldShares } of changes)
    if (effectiveAt > from && effectiveAt <= to) factor *= newShares / oldShares;
  return factor;
}

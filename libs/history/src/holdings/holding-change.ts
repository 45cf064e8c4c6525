/** A holding to be put. Amounts are decimals as text, moments epoch ms. */
export interface HoldingPut {
  readonly symbol: string;
  /** Below zero for a short. */
  readonly quantity: string;
  readonly averageCost: string;
  /** The portfolio's own when null or absent. */
  readonly currency?: string | null;
  /** Market moment from which on it holds. */
  readonly effectiveAt: number;
}

/** A holding to be removed. */
export interface HoldingRemoval {
  readonly symbol: string;
  readonly effectiveAt: number;
}

export interface HoldingChangeOptions {
  /**
   * Go ahead only if the symbol's latest change has this version, 0 meaning that it has none: somebody else's change in
   * between is then not written over. Without it the last one wins.
   */
  readonly expectedVersion?: number;
}

/** A change as it was recorded. Moments in epoch ms. */
export interface RecordedChange {
  readonly changeId: string;
  readonly symbol: string;
  /** Count of the symbol's changes, this one included. */
  readonly version: number;
  readonly effectiveAt: number;
  readonly recordedAt: number;
}

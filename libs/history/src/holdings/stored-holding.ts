/** What is held of a symbol at a moment. Amounts are decimals as text, with the digits they were entered with. */
export interface StoredHolding {
  readonly symbol: string;
  readonly quantity: string;
  readonly averageCost: string;
  /** The portfolio's own when null. */
  readonly currency: string | null;
  /** Market moment (epoch ms) of the change that it comes from. */
  readonly effectiveAt: number;
  /** Market moment (epoch ms) from which on the symbol is held without a break. */
  readonly openedAt: number;
  /** Version of the change that it comes from. */
  readonly version: number;
}

/** Moments in epoch ms. */
export interface HoldingsMoment {
  readonly asOf: number;
  /** Answer as this moment would have been answered: only from changes recorded by then. */
  readonly knownAt?: number;
}

/** Where a split is known from. */
export const SPLIT_SOURCES = ['factor-file', 'adjusted-close', 'provider'] as const;
export type SplitSource = (typeof SPLIT_SOURCES)[number];

/** A change of the number of shares: whoever held `oldShares` holds `newShares` from `effectiveAt` on. */
export interface Split {
  readonly symbol: string;
  /** First session that trades in new shares, `YYYY-MM-DD`. */
  readonly date: string;
  /** Open of that session in epoch ms: prices before it are in old shares. */
  readonly effectiveAt: number;
  /** 7 of a split 7:1, 1 of a reverse split 1:20. A whole number but for stock dividends such as 1.0027:1. */
  readonly newShares: number;
  readonly oldShares: number;
  readonly source: SplitSource;
}

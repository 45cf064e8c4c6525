import type { Timeframe } from '@tapedeck/contracts';

export interface QuoteQuery {
  readonly symbol: string;
  /** Epoch ms in the market: no later price is answered. */
  readonly asOf: number;
}

/** The last price of an instrument, in its currency. */
export interface Quote {
  readonly symbol: string;
  /** When it was made, epoch ms in the market. */
  readonly at: number;
  readonly price: number;
  /** Between bid and ask, relative to their mean; null where the source has no such thing, never a guess. */
  readonly spreadBps: number | null;
  /** The price is the close of the last bar of that timeframe, from a source that has bars only; null for one that was quoted. */
  readonly timeframe: Timeframe | null;
}

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
}

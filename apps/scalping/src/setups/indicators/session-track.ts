/**
 * The session of one symbol, bar by bar, oldest first, as of the close of each: an indicator at index i knows bars 0 to i
 * and no other. NaN stands for "not settled yet": comparing with it is false, so that nothing is found in it.
 */
export interface SessionTrack {
  readonly length: number;
  /** Epoch ms. */
  readonly closeTime: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly vwap: Float64Array;
  readonly emaFast: Float64Array;
  readonly emaSlow: Float64Array;
  readonly atr: Float64Array;
  /** Bars that opened within the opening range. */
  readonly rangeBars: number;
  /** Epoch ms at which the opening range is over. */
  readonly rangeEnd: number;
}

/** The closes of one instrument, oldest first: the columns of a bar series that returns need. */
export interface ClosePath {
  readonly length: number;
  /** Epoch ms. */
  readonly closeTime: Float64Array;
  readonly close: Float64Array;
  /** Adjusted for splits and dividends; NaN on a bar that lacks it. */
  readonly adjClose?: Float64Array;
}

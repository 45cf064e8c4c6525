/** Prices of one instrument at ascending moments (epoch ms), adjusted for splits: only their ratios count. */
export interface PriceLine {
  readonly time: Float64Array;
  readonly price: Float64Array;
}

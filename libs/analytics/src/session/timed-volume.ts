/** Columns of bars within sessions, oldest first, all of one length. Times in epoch ms. */
export interface TimedVolume {
  readonly openTime: Float64Array;
  readonly closeTime: Float64Array;
  readonly volume: Float64Array;
}

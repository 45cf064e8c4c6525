/** As-ofs from `from` to `to`, both included, in epoch milliseconds. */
export interface AsOfRange {
  readonly from?: number;
  readonly to?: number;
}

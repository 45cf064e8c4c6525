/** Bars from index `from` to before `to`. */
export interface BarRange {
  readonly from: number;
  readonly to: number;
}

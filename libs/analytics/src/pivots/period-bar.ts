/** What one closed period traded at: the whole input of a pivot formula, in the instrument's currency. */
export interface PeriodBar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

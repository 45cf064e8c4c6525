/** One trading day of an exchange: the half-open interval [open, close) in epoch ms. */
export interface Session {
  /** The exchange's local date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly open: number;
  readonly close: number;
}

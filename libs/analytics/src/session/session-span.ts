/** One trading session: the half-open interval [open, close) in epoch ms. */
export interface SessionSpan {
  readonly open: number;
  readonly close: number;
}

/** Mean return after so many sessions, of the picks whose return after them is known. In percent, null with none. */
export interface ForwardPerformance {
  /** Picks whose forward return is known. */
  readonly count: number;
  readonly averagePct: number | null;
  /** Picks for which the universe's return over the same sessions is known as well; the two figures below are of these. */
  readonly compared: number;
  readonly benchmarkPct: number | null;
  /** Mean of the differences. */
  readonly excessPct: number | null;
}

/** How picks fared: all of one universe and mode, or those of one session. */
export interface PickPerformance {
  readonly universe: string;
  readonly mode: string;
  /** Session of the runs, the exchange's date; null for all of them together. */
  readonly day: string | null;
  /** Positions closed, entered or not. */
  readonly closed: number;
  /** Of those, the ones whose entry was reached: the three figures below are of these. */
  readonly entered: number;
  /** With a return above 0. */
  readonly won: number;
  readonly winRateRatio: number | null;
  readonly averageR: number | null;
  readonly averageReturnPct: number | null;
  /** Closed positions that a later revision may still add forward returns to. */
  readonly provisional: number;
  readonly forward1: ForwardPerformance;
  readonly forward5: ForwardPerformance;
  readonly forward20: ForwardPerformance;
}

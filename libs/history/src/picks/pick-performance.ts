import type { TradeFigures } from './trade-figures.js';

/** How picks fared: all of one universe and mode, or those of one session. */
export interface PickPerformance extends TradeFigures {
  readonly universe: string;
  readonly mode: string;
  /** Session of the runs, the exchange's date; null for all of them together. */
  readonly day: string | null;
}

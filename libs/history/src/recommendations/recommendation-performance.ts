import type { TradeFigures } from '../picks/trade-figures.js';

/** How the recommendations of a model fared, those from one universe or from none. */
export interface RecommendationPerformance extends TradeFigures {
  readonly model: string;
  /** Null for those that were chosen from no universe. */
  readonly universe: string | null;
  /** Mean probability of success that the model gave those entered; compare with `winRateRatio`. */
  readonly averageConfidence: number | null;
  /** Mean squared difference of that probability and what came of it, 0 or 1: Brier's score, 0 is the best. */
  readonly brierScore: number | null;
}

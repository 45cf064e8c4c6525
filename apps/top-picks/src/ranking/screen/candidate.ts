import type { SettledIndicators } from '../factors/factor-values.js';
import type { BarWindow } from '../state/bar-window.js';

/** A member whose bars allow it to be ranked, as far as they alone can tell. */
export interface Candidate {
  readonly symbol: string;
  readonly window: BarWindow;
  readonly indicators: SettledIndicators;
  /** Median of close × volume a bar over the liquidity span of the mode, in currency; positive. */
  readonly medianDollarVolume: number;
}

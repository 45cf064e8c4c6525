import type { DailyHistory } from './daily-history.js';

/** What is measured of one member, all as of the prices' moment. Prices are raw last prices. */
export interface MemberFigures {
  readonly symbol: string;
  readonly sector: string;
  /** Up to the close before the session measured; never empty. */
  readonly before: DailyHistory;
  readonly session: SessionFigures;
  /** Turnover over its average, 1 is usual; undefined where there is nothing to compare with. */
  readonly relativeVolume: number | undefined;
  /** Price over previous close, less 1. */
  readonly changeRatio: number;
  /** Why not every figure counts this member; undefined when every one may. */
  readonly limitation: string | undefined;
}

/** One session: a whole one by its daily bar, or one in progress by its minutes so far. */
export interface SessionFigures {
  /** Epoch ms. */
  readonly time: number;
  readonly price: number;
  readonly high: number;
  readonly low: number;
  readonly volume: number;
  /** Σ close × volume, in currency. Splits cancel out of it. */
  readonly turnover: number;
}

import type { Mode } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';

/** Everything that a ranking sees. */
export interface RankingInput {
  readonly universe: string;
  readonly mode: Mode;
  /** Epoch ms in the market. Bars with a later closeTime are not seen, whether handed in or not. */
  readonly asOf: number;
  /** Epoch ms at which the newest bar of a current series has closed, at most `asOf`; an older series is stale. */
  readonly expectedCloseTime: number;
  /** Members of the universe, in any order; a symbol twice counts once, with what it was last given. */
  readonly members: readonly RankingMember[];
  /** Most picks wanted; 20 when absent. */
  readonly size?: number;
}

/** A member with its bars in the mode's timeframe, from the start of its history; absent when it has none. */
export interface RankingMember {
  readonly symbol: string;
  readonly series?: BarSeries;
}

import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries, ExchangeCalendar } from '@tapedeck/market-data';
import type { PublishedRun } from './published-run.js';

/** Everything that the positions are worked out from. */
export interface PositionsInput {
  /** Epoch ms in the market. Runs made and bars closed later are not seen, whether handed in or not. */
  readonly asOf: number;
  readonly calendar: ExchangeCalendar;
  /** In any order. */
  readonly runs: readonly PublishedRun[];
  /** Members of each universe that has a run: what its equal-weight return is made of. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Facts of a run that are wanted: those of a later as-of (epoch ms) than this; all of them without it. */
  factsAfter?(runId: string): number;
  /** Bars of a symbol, from some sessions before the oldest run on. */
  bars(symbol: string, timeframe: Timeframe): BarSeries | undefined;
}

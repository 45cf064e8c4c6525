import type { Scope } from '@tapedeck/contracts';
import type { BarSeries, ExchangeCalendar } from '@tapedeck/market-data';

/** Everything that the calculator sees. */
export interface SrLevelsInput {
  readonly symbol: string;
  readonly scope: Scope;
  /** Epoch ms in the market. Bars with a later closeTime are not seen, whether handed in or not. */
  readonly asOf: number;
  /**
   * Bars of the symbol in the scope's timeframe, of regular sessions; at least the newest `lookbackBars` of the scope's
   * profile where there are so many. What lies further back changes nothing.
   */
  readonly series: BarSeries;
  /** When the symbol trades: it says where the sessions, weeks, months and years of the pivots begin and end. */
  readonly calendar: ExchangeCalendar;
  /** Epoch ms, at most `asOf`: a series whose newest visible bar closed earlier is stale and refused. No check when absent. */
  readonly expectedCloseTime?: number;
}

import type { BarSeries, ExchangeCalendar, Split } from '@tapedeck/market-data';

/** A symbol to watch. */
export interface WatchedSymbol {
  readonly symbol: string;
  readonly note?: string | null;
}

/** What the market says about a watched symbol. Whatever lies after the as-of is not seen, handed in or not. */
export interface WatchedMarket {
  /** Daily bars: the last close, or the close before the session, and the range where nothing finer is known. */
  readonly daily?: BarSeries;
  /** Bars within the session, where the provider has them: price, range and volume so far. */
  readonly intraday?: BarSeries;
}

export interface WatchlistInput {
  /** Epoch ms in the market. */
  readonly asOf: number;
  readonly items: readonly WatchedSymbol[];
  readonly markets: ReadonlyMap<string, WatchedMarket>;
  readonly splits?: readonly Split[];
  /** Tells which session a bar belongs to; bars outside regular sessions are passed over. */
  readonly calendar: Pick<ExchangeCalendar, 'sessionAt'>;
}

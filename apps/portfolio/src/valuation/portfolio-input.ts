import type { BarSeries, Split } from '@tapedeck/market-data';

/** What is held of one symbol, as it was entered. Amounts are decimals as text. */
export interface Holding {
  readonly symbol: string;
  /** Below zero for a short; zero for a position that is flat. */
  readonly quantity: string;
  /** A share, zero or more. */
  readonly averageCost: string;
  /** The portfolio's own when absent. */
  readonly currency?: string | null;
  /** Epoch ms in the market from which quantity and cost stand: a split after it applies to them. */
  readonly effectiveAt: number;
  /** Epoch ms in the market from which on the symbol has been held without a break. */
  readonly openedAt: number;
}

/** What the market says about one symbol. Whatever lies after the as-of is not seen, handed in or not. */
export interface SymbolMarket {
  /** Empty or absent where the source does not say. */
  readonly sector?: string;
  /** Daily bars. */
  readonly series?: BarSeries;
  /** A price newer than the last daily close, such as the last minute's; `time` in epoch ms. */
  readonly lastPrice?: { readonly price: number; readonly time: number };
}

/** The session that the figures of the day are about: the latest that has opened by the as-of. */
export interface ValuationSession {
  readonly date: string;
  /** Epoch ms. */
  readonly open: number;
  /** Date of the session before it; null when there is none. */
  readonly previousDate: string | null;
}

/** The day's result of an earlier session, as its last snapshot recorded it. Amounts are decimals as text. */
export interface SessionPerformance {
  readonly date: string;
  readonly previousDate: string | null;
  readonly dayPnl: string;
  readonly dayBase: string;
}

/** The market that beta is measured against. */
export interface BetaUniverse {
  readonly name: string;
  /** Daily bars of its members. */
  readonly members: readonly BarSeries[];
}

/** Everything that a valuation sees. */
export interface PortfolioInput {
  /** Epoch ms in the market. */
  readonly asOf: number;
  readonly currency: string;
  readonly session: ValuationSession;
  /** As they stood at the as-of, in any order. */
  readonly holdings: readonly Holding[];
  /**
   * As they stood at the close of the previous session, so that the day's profit tells what was held then from what was
   * bought since. When absent, a holding entered before the session's open counts as held, any other as bought since. One in another
   * currency counts as not held: what it cost says nothing about what was added.
   */
  readonly holdingsAtPreviousClose?: readonly Holding[];
  readonly cash?: string;
  readonly markets: ReadonlyMap<string, SymbolMarket>;
  /** Of the symbols held, and of the universe where its bars have no adjusted closes. */
  readonly splits?: readonly Split[];
  readonly universe?: BetaUniverse;
  /** Oldest first, all before the session. */
  readonly earlierSessions?: readonly SessionPerformance[];
  /** Epoch ms: a last price older than this counts as missing. */
  readonly priceNotBefore?: number;
}

import type { SessionSpan } from '@tapedeck/analytics';
import type { PortfolioSummary, TopPicksData } from '@tapedeck/contracts';
import type { BarSeries } from '@tapedeck/market-data';

/** Everything that an overview sees. */
export interface OverviewInput {
  readonly universe: string;
  /** Epoch ms in the market, a whole second. Bars with a later closeTime are not seen, whether handed in or not. */
  readonly asOf: number;
  /**
   * The session in progress, where minutes of it are to be had: the overview is `intraday`. Absent outside sessions and
   * where the provider has daily bars only: it is `daily`, at the last close.
   */
  readonly session?: SessionSpan;
  /**
   * Sessions that had ended by the as-of, oldest first, at least two. The last is the one whose daily bar a current
   * member has; relative volume by minutes compares with as many of them as there are minutes of.
   */
  readonly closedSessions: readonly SessionSpan[];
  /** The index stands at 100 at the first close at or after this moment (epoch ms). At most the previous close. */
  readonly indexBaseTime: number;
  /** 252 for shares, 365 for markets without a weekend. */
  readonly sessionsPerYear: number;
  /** Members in any order; a symbol twice counts once, with what it was last given. */
  readonly members: readonly OverviewMember[];
  /** The latest run of each universe and mode in use, or why there is none. */
  readonly picks: readonly PicksInput[];
  readonly portfolio: PortfolioInput;
}

export interface OverviewMember {
  readonly symbol: string;
  /** The empty string where the source does not say. */
  readonly sector: string;
  /** Daily bars, 253 or more for every figure; absent when there are none. */
  readonly daily?: BarSeries;
  /** Minute bars of the session in progress, and of closed ones where relative volume is wanted. */
  readonly minutes?: BarSeries;
}

/** What is known of a run of picks: its data, or the reason in words why there is none. */
export type PicksInput =
  | {
      readonly subject: string;
      readonly latest: Known & { readonly data: Pick<TopPicksData, 'picks'> };
    }
  | { readonly subject: string; readonly missing: string };

export type PortfolioInput =
  | { readonly latest: Known & { readonly data: Omit<PortfolioSummary, 'asOf' | 'stale'> } }
  | { readonly missing: string };

/** The moments of another service's snapshot, as text. */
export interface Known {
  readonly asOf: string;
  /** From then on its successor was overdue. */
  readonly staleAfter: string;
}

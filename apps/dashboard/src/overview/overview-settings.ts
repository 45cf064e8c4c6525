/** Figures that define the overview. They are conventions: another value is another figure under the same name. */
export const OVERVIEW_SETTINGS = {
  /** Sessions in the simple averages of the breadth, the current price among them. */
  averages: { above20: 20, above50: 50, above200: 200 },
  /** 52 weeks, in sessions. */
  highLowSessions: 252,
  /** Log returns in the realised volatility: about a month. */
  volatilitySessions: 20,
  /** Sessions before the last one in the average turnover, by daily bars. */
  turnoverSessions: 20,
  /** Level of the index at its base. */
  indexBase: 100,
  /** Gainers, losers and volume leaders shown, each. */
  listed: 10,
  /** Picks shown of each run. */
  bestPicks: 5,
  /**
   * A close more than this many times the one before, or less than one such part of it, is a split that the prices do
   * not account for, or a fault: 2:1 and larger splits lie outside, and nearly every real session of a share inside.
   */
  jumpRatio: 5 / 3,
  /** A last minute bar older than this is no price of now; a thin name may well go some minutes without a trade. */
  minuteAgeLimitMs: 30 * 60_000,
  /**
   * A member whose last bar lies this long before the close expected has left the market, or its recording has ended. It is
   * listed as stale; a feed that broke is seen by the others before that.
   */
  endedAfterMs: 7 * 86_400_000,
  /** More than this share of the members with bars being stale is a broken feed, not a quiet market. */
  staleLimitRatio: 0.5,
} as const;

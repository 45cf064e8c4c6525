/**
 * CloudEvents `source` of the portfolio's events. Numbers are gapless for each source and stream, and the audit looks for each
 * of them in history: so what history leaves out, though it shares a stream with what is kept, is numbered apart.
 */
export const SOURCES = {
  portfolio: '/tapedeck/portfolio',
  portfolioWatchlist: '/tapedeck/portfolio/watchlist',
} as const;

import { EVENT_TYPES, parsePortfolioPositionsData, STREAMS } from '@tapedeck/contracts';
import { snapshotMapper } from './snapshot-mapper.js';

/** `portfolio.positions.snapshot` → one row of `portfolio_snapshots`. Amounts are decimals as text, and numeric there. */
export const portfolioPositionsMapper = snapshotMapper({
  type: EVENT_TYPES.portfolioPositions,
  stream: STREAMS.portfolio,
  table: 'portfolio_snapshots',
  columns: {
    currency: 'text',
    session_date: 'text',
    previous_session_date: 'text',
    position_count: 'integer',
    priced_count: 'integer',
    cost: 'numeric',
    market_value: 'numeric',
    gross_exposure: 'numeric',
    total_pnl: 'numeric',
    day_pnl: 'numeric',
    day_base: 'numeric',
    equity: 'numeric',
    drawdown_ratio: 'numeric',
    beta: 'double precision',
  },
  parse: parsePortfolioPositionsData,
  row: ({ currency, sessionDate, previousSessionDate, totals, drawdown, beta }) => ({
    currency,
    session_date: sessionDate,
    previous_session_date: previousSessionDate,
    position_count: totals.positions,
    priced_count: totals.pricedPositions,
    cost: totals.cost,
    market_value: totals.marketValue,
    gross_exposure: totals.grossExposure,
    total_pnl: totals.totalPnl,
    day_pnl: totals.dayPnl,
    day_base: totals.dayBase,
    equity: totals.equity,
    drawdown_ratio: drawdown?.currentRatio ?? null,
    beta: beta?.value ?? null,
  }),
});

import { SNAPSHOTS } from '@tapedeck/contracts';
import {
  DASHBOARD_PERFORMANCE,
  PORTFOLIO_SNAPSHOTS,
  TOP_PICKS_POSITION_SNAPSHOTS,
} from '../history/history.reader.js';
import type { LatestRoute } from './latest-route.js';

/** Every snapshot with a key of its own. Those with a key for each subject have routes of their own shape. */
export const LATEST_ROUTES: readonly LatestRoute[] = [
  {
    path: 'v1/top-picks/positions',
    kind: SNAPSHOTS.topPicksPositions,
    stored: {
      table: TOP_PICKS_POSITION_SNAPSHOTS,
      subject: { subject: SNAPSHOTS.topPicksPositions.subject },
    },
    tag: 'top picks',
    operationId: 'getTopPicksPositions',
    summary: 'Positions opened by picks, of every universe and mode',
    schema: 'TopPicksPositionsSnapshot',
  },
  {
    path: 'v1/portfolio/positions',
    kind: SNAPSHOTS.portfolioPositions,
    stored: {
      table: PORTFOLIO_SNAPSHOTS,
      subject: { subject: SNAPSHOTS.portfolioPositions.subject },
    },
    tag: 'portfolio',
    operationId: 'getPortfolioPositions',
    summary: 'The portfolio, marked to the market',
    schema: 'PortfolioPositionsSnapshot',
  },
  {
    path: 'v1/portfolio/watchlist',
    kind: SNAPSHOTS.portfolioWatchlist,
    tag: 'portfolio',
    operationId: 'getPortfolioWatchlist',
    summary: 'What is watched, and what it trades at',
    schema: 'PortfolioWatchlistSnapshot',
  },
  {
    path: 'v1/scalping',
    kind: SNAPSHOTS.scalpingMonitor,
    tag: 'scalping',
    operationId: 'getScalping',
    summary: 'The session in progress by the minute, and the setups in it',
    schema: 'ScalpingMonitorSnapshot',
  },
  {
    path: 'v1/dashboard/overview',
    kind: SNAPSHOTS.dashboardOverview,
    stored: { table: DASHBOARD_PERFORMANCE, subject: { subject: SNAPSHOTS.dashboardOverview.subject } },
    tag: 'dashboard',
    operationId: 'getDashboardOverview',
    summary: 'Breadth, index, sectors, movers, volume and volatility of a universe',
    schema: 'DashboardOverviewSnapshot',
  },
  {
    path: 'v1/dashboard/performance',
    kind: SNAPSHOTS.dashboardPerformance,
    stored: { table: DASHBOARD_PERFORMANCE, subject: { subject: SNAPSHOTS.dashboardPerformance.subject } },
    tag: 'dashboard',
    operationId: 'getDashboardPerformance',
    summary: 'The last seven sessions: market, picks and portfolio side by side',
    schema: 'DashboardPerformanceSnapshot',
  },
];

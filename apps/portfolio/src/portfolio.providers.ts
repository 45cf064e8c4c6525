import type { Provider } from '@nestjs/common';
import { HistoryAccess } from '@tapedeck/history';
import { MARKET_DATA_PROVIDER, splitsBeside, type MarketDataProvider } from '@tapedeck/market-data';
import { CONFIG, SnapshotJobs, type TapedeckConfig } from '@tapedeck/platform';
import { PortfolioHistory } from './history/portfolio-history.js';
import { PortfolioJobs } from './jobs/portfolio-jobs.js';
import { FACTOR_SPLITS } from './market/factor-splits.token.js';
import { MarketSource } from './market/market-source.js';
import { PositionsService } from './positions/positions.service.js';
import { SessionResults } from './positions/session-results.js';
import { WatchlistService } from './watchlist/watchlist.service.js';

/** Two jobs read, one after the other each; a statement that takes longer is a database in trouble, and the slot is tried again. */
const HISTORY = { poolSize: 2, statementTimeoutMs: 5_000, applicationName: 'tapedeck-portfolio' } as const;

/** Everything of the service; needs the PlatformModule and the MarketDataModule. */
export const PORTFOLIO_PROVIDERS: Provider[] = [
  PortfolioHistory,
  MarketSource,
  SessionResults,
  PositionsService,
  WatchlistService,
  PortfolioJobs,
  { provide: SnapshotJobs, useExisting: PortfolioJobs },
  {
    provide: HistoryAccess,
    inject: [CONFIG],
    useFactory: ({ database }: TapedeckConfig) => new HistoryAccess(database.url, HISTORY),
  },
  {
    provide: FACTOR_SPLITS,
    inject: [CONFIG, MARKET_DATA_PROVIDER],
    useFactory: ({ marketData }: TapedeckConfig, { calendar }: MarketDataProvider) =>
      splitsBeside(marketData.url, calendar),
  },
];

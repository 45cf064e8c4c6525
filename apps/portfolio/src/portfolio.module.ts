import { Module } from '@nestjs/common';
import { configuredMarketData, SnapshotJobs } from '@tapedeck/platform';
import { PORTFOLIO_PROVIDERS } from './portfolio.providers.js';

/** Values the portfolio and the watchlist; nothing runs by itself. Needs the PlatformModule beside it. */
@Module({
  imports: [configuredMarketData()],
  providers: PORTFOLIO_PROVIDERS,
  exports: [SnapshotJobs],
})
export class PortfolioModule {}

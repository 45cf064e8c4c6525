import type { FactoryProvider } from '@nestjs/common';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import { CONFIG, type TapedeckConfig } from '@tapedeck/platform';

/** Provides the market clock of the whole product: freshness and look-ahead are judged by it, never by the wall clock. */
export const marketClockProvider: FactoryProvider<MarketClock> = {
  provide: MARKET_CLOCK,
  inject: [CONFIG],
  useFactory: ({ marketData }: TapedeckConfig) =>
    MarketClock.parse(marketData.clock, marketData.clockStartedAt),
};

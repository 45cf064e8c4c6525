import { MarketDataModule } from '@tapedeck/market-data';
import type { DynamicModule } from '@nestjs/common';
import { CONFIG } from './config.token.js';
import type { TapedeckConfig } from './tapedeck-config.js';

/** The market data that the environment names. A file is parsed off the event loop, and its remains go with the worker. */
export function configuredMarketData(): DynamicModule {
  return MarketDataModule.forRootAsync({
    inject: [CONFIG],
    useFactory: ({ marketData }: TapedeckConfig) => ({ ...marketData, worker: true }),
  });
}

import { MarketDataModule } from '@tapedeck/market-data';
import type { RedisConnection } from '@tapedeck/redis-streams';
import type { DynamicModule } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { METRICS } from '../metrics/metrics.js';
import { REDIS } from '../redis/redis.js';
import { CONFIG } from './config.token.js';
import { marketDataCache } from './market-data-cache.js';
import type { TapedeckConfig } from './tapedeck-config.js';

/**
 * The market data that the environment names. A file is parsed off the event loop, and its remains go with the worker; what
 * comes over a network is read once for all processes.
 */
export function configuredMarketData(): DynamicModule {
  return MarketDataModule.forRootAsync({
    inject: [CONFIG, REDIS, METRICS],
    useFactory: ({ marketData }: TapedeckConfig, redis: RedisConnection, metrics: Registry) => ({
      ...marketData,
      worker: true,
      cache: marketDataCache(redis, metrics),
    }),
  });
}

import type { MarketDataCache } from '@tapedeck/market-data';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { Counter, type Registry } from 'prom-client';
import { RedisCacheStore } from '../redis/redis-cache-store.js';

/** The product's cache of remote market data: in Redis, what becomes of each read counted. */
export function marketDataCache(redis: RedisConnection, metrics: Registry): MarketDataCache {
  const reads = new Counter({
    name: 'tapedeck_market_data_cache_total',
    help: 'Reads of remote market data through the cache, and what went wrong with them, by event',
    labelNames: ['event'],
    registers: [metrics],
  });
  return { store: new RedisCacheStore(redis), note: (event) => reads.inc({ event }) };
}

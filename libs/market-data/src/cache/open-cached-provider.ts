import { openProvider, type MarketDataOptions } from '../open-provider.js';
import type { MarketDataProvider } from '../provider/market-data.provider.js';
import type { CacheEvent } from './cache-event.js';
import type { CacheStore } from './cache-store.js';
import { CachedProvider } from './cached.provider.js';
import { sourceMark } from './source-mark.js';

/** Where market data is cached, and who counts what becomes of the reads. */
export interface MarketDataCache {
  readonly store: CacheStore;
  readonly note: (event: CacheEvent) => void;
}

/** Opens the source, behind the cache where it is remote. Throws MarketDataSourceError when it cannot serve. */
export async function openCachedProvider(
  options: MarketDataOptions & { readonly cache?: MarketDataCache },
): Promise<MarketDataProvider> {
  return cachedWhereRemote(await openProvider(options), sourceMark(options), options.cache);
}

/** The source's own declaration decides: see MarketDataProvider.remote. */
export function cachedWhereRemote(
  provider: MarketDataProvider,
  source: number,
  cache: MarketDataCache | undefined,
): MarketDataProvider {
  return cache === undefined || provider.remote === undefined
    ? provider
    : new CachedProvider({ provider, source, ...cache });
}

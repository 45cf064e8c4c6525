import { crc32 } from 'node:zlib';
import type { MarketDataOptions } from '../open-provider.js';

/**
 * Tells the entries of one source from those of another, 32 bits: who points the product at other market data over the
 * same Redis must not be shown the bars of the first.
 */
export function sourceMark({ url, calendar }: Pick<MarketDataOptions, 'url' | 'calendar'>): number {
  return crc32(JSON.stringify([url, calendar ?? null]));
}

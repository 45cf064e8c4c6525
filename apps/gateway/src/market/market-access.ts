import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  MarketDataSourceError,
  openCachedProvider,
  Universes,
  type MarketDataProvider,
} from '@tapedeck/market-data';
import { CONFIG, marketDataCache, METRICS, REDIS, type TapedeckConfig } from '@tapedeck/platform';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import { marketUnavailable } from './market.problems.js';

/** The market data of the product, as the services read it. */
export interface Market {
  readonly provider: MarketDataProvider;
  readonly universes: Universes;
}

/**
 * Opens the market data at the first request that needs it: a gateway that nobody asks for bars holds none. A source that
 * cannot be opened is tried again by the next request.
 */
@Injectable()
export class MarketAccess implements OnApplicationShutdown {
  private readonly logger = new Logger(MarketAccess.name);
  private opened: Promise<Market> | undefined;
  private readonly cache;

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(REDIS) redis: Redis,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.cache = marketDataCache(redis, metrics);
  }

  /** What was read of the market. Throws 503 while the source cannot serve; the log says why. */
  async read<T>(work: (market: Market) => Promise<T>): Promise<T> {
    this.opened ??= this.open();
    const opening = this.opened;
    try {
      return await work(await opening);
    } catch (error) {
      if (!(error instanceof MarketDataSourceError)) throw error;
      if (this.opened === opening) this.opened = undefined;
      this.logger.error(error.message);
      throw marketUnavailable();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const market = await this.opened?.catch(() => undefined);
    await market?.provider.close();
  }

  private async open(): Promise<Market> {
    const { universesDir: dir, ...source } = this.config.marketData;
    const provider = await openCachedProvider({ ...source, worker: true, cache: this.cache });
    return { provider, universes: new Universes(dir === undefined ? { provider } : { dir, provider }) };
  }
}

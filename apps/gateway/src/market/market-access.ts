import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  barsInCache,
  CachedProvider,
  MarketDataSourceError,
  openProvider,
  sourceCalendar,
  sourceMark,
  Universes,
  type BarSeries,
  type BarsQuery,
  type ExchangeCalendar,
  type MarketDataProvider,
} from '@tapedeck/market-data';
import { CONFIG, marketDataCache, METRICS, REDIS, type TapedeckConfig } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { Registry } from 'prom-client';
import { marketUnavailable } from './market.problems.js';

/** The market data of the product, as the services read it. */
export interface Market {
  readonly provider: MarketDataProvider;
  readonly universes: Universes;
}

/**
 * The market data, through the cache that the services fill with what they deal in. The source itself is opened by the first
 * request that the cache cannot answer: a gateway that is asked for picks and holdings holds no market. A source that cannot
 * be opened is tried again by the next request.
 */
@Injectable()
export class MarketAccess implements OnApplicationShutdown {
  private readonly logger = new Logger(MarketAccess.name);
  private opened: Promise<Market> | undefined;
  private readonly cache;
  private readonly mark;
  private readonly shared;

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(REDIS) redis: RedisConnection,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.cache = marketDataCache(redis, metrics);
    this.mark = sourceMark(config.marketData);
    this.shared = barsInCache(this.cache, this.mark);
  }

  /** Of the source, which need not be open for it. Throws 503 where there is no such source. */
  get calendar(): ExchangeCalendar {
    try {
      return sourceCalendar(this.config.marketData);
    } catch (error) {
      throw this.trouble(error);
    }
  }

  /** What the cache knows the source would answer; undefined where it has to be asked, as whether it has such a symbol. */
  async known(query: BarsQuery): Promise<BarSeries | undefined> {
    const answer = await this.shared.answer(query);
    return answer === undefined || answer.length === 0 ? undefined : answer;
  }

  /** What was read of the market. Throws 503 while the source cannot serve; the log says why. */
  async read<T>(work: (market: Market) => Promise<T>): Promise<T> {
    this.opened ??= this.open();
    const opening = this.opened;
    try {
      return await work(await opening);
    } catch (error) {
      if (error instanceof MarketDataSourceError && this.opened === opening) this.opened = undefined;
      throw this.trouble(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const market = await this.opened?.catch(() => undefined);
    await market?.provider.close();
  }

  private trouble(error: unknown): unknown {
    if (!(error instanceof MarketDataSourceError)) return error;
    this.logger.error(error.message);
    return marketUnavailable();
  }

  private async open(): Promise<Market> {
    const { universesDir: dir, ...options } = this.config.marketData;
    const source = await openProvider({ ...options, worker: true });
    const provider = new CachedProvider({ provider: source, source: this.mark, ...this.cache });
    return { provider, universes: new Universes(dir === undefined ? { provider } : { dir, provider }) };
  }
}

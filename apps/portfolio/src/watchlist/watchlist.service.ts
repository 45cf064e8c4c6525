import { Inject, Injectable } from '@nestjs/common';
import type { WatchlistData } from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import { PortfolioHistory } from '../history/portfolio-history.js';
import { MarketSource } from '../market/market-source.js';
import { WatchlistCalculator } from '../valuation/index.js';

/** Brings what is watched, and its prices, to the calculator. */
@Injectable()
export class WatchlistService {
  private readonly calculator = new WatchlistCalculator();

  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly history: PortfolioHistory,
    private readonly market: MarketSource,
  ) {}

  /** What is watched now, at prices known at a moment (epoch ms). Throws what the database throws while it is away. */
  async compute(asOf: number): Promise<WatchlistData> {
    const items = await this.history.watched();
    const { markets, splits } = await this.market.watched(
      items.map(({ symbol }) => symbol),
      asOf,
    );
    return this.calculator.value({ asOf, items, markets, splits, calendar: this.provider.calendar });
  }
}

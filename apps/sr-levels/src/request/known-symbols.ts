import { Inject, Injectable } from '@nestjs/common';
import { MARKET_DATA_PROVIDER, type Instrument, type MarketDataProvider } from '@tapedeck/market-data';

/** Which symbols the market data has; a set made again only when the provider's list is another. */
@Injectable()
export class KnownSymbols {
  private list: readonly Instrument[] | undefined;
  private symbols: ReadonlySet<string> = new Set();

  constructor(@Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider) {}

  async has(symbol: string): Promise<boolean> {
    const list = await this.provider.instruments();
    if (list !== this.list) {
      this.symbols = new Set(list.map((one) => one.symbol));
      this.list = list;
    }
    return this.symbols.has(symbol);
  }
}

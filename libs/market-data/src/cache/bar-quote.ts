import type { MarketDataProvider } from '../provider/market-data.provider.js';
import type { Quote, QuoteQuery } from '../provider/quote.js';

/** The close of the last of the finest bars, said to be one: what a source without quotes knows of the price. */
export async function barQuote(
  market: Pick<MarketDataProvider, 'timeframes' | 'bars'>,
  { symbol, asOf }: QuoteQuery,
): Promise<Quote | undefined> {
  const [timeframe] = market.timeframes;
  if (timeframe === undefined) return undefined;
  const { closeTime, close } = await market.bars({ symbol, timeframe, asOf, limit: 1 });
  const [at, price] = [closeTime[0], close[0]];
  return at === undefined || price === undefined
    ? undefined
    : { symbol, at, price, spreadBps: null, timeframe };
}

import {
  exchangeCalendar,
  seenAt,
  type BarSeries,
  type BarsQuery,
  type MarketDataProvider,
} from '@tapedeck/market-data';

export const DAY_MS = 86_400_000;
export const FIRST_OPEN = Date.UTC(2018, 0, 1);

/** So many days of bars, one close as far from the other as their numbers; `factor` restates every price. */
export function daily(symbol: string, count: number, factor = 1): BarSeries {
  const column = (of: (i: number) => number) => Float64Array.from({ length: count }, (_, i) => of(i));
  const price = (i: number) => (factor * (10_000 + ((i * 7_919) % 997))) / 100;
  return {
    symbol,
    timeframe: '1d',
    length: count,
    openTime: column((i) => FIRST_OPEN + i * DAY_MS),
    closeTime: column((i) => FIRST_OPEN + (i + 1) * DAY_MS),
    open: column(price),
    high: column((i) => price(i) + 1),
    low: column((i) => price(i) - 1),
    close: column((i) => price(i) + 0.5),
    volume: column((i) => 1_000 + i),
  };
}

/** A source over a network, as far as anybody can tell: it takes its time, and counts what it is asked. */
export class RemoteSource implements MarketDataProvider {
  readonly name = 'remote:';
  readonly calendar = exchangeCalendar('24/7');
  readonly timeframes = ['1d'] as const;
  readonly remote = { publishesWithinMs: 5_000 };
  readonly asked: BarsQuery[] = [];
  quotesAsked = 0;
  /** What every read waits for. */
  gate: Promise<void> = Promise.resolve();

  constructor(public series: BarSeries) {}

  async instruments() {
    return [{ symbol: this.series.symbol, name: '', sector: '' }];
  }

  async bars(query: BarsQuery): Promise<BarSeries> {
    this.asked.push(query);
    await this.gate;
    const { symbol, asOf, limit, after } = query;
    return symbol === this.series.symbol
      ? seenAt(this.series, asOf, limit, after)
      : seenAt(daily(symbol, 0), asOf, limit, after);
  }

  async quote({ symbol, asOf }: { symbol: string; asOf: number }) {
    this.quotesAsked += 1;
    const seen = seenAt(this.series, asOf);
    const price = seen.close[seen.length - 1];
    return price === undefined ? undefined : { symbol, at: asOf, price, spreadBps: 2.5, timeframe: null };
  }

  refusals() {
    return { accepted: 0, refused: 0, byReason: {}, examples: [] };
  }

  async close(): Promise<void> {
    this.asked.length = 0;
  }
}

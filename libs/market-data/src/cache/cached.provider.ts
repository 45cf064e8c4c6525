import { KEYS, type Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from '../bars/bar-series.js';
import { emptySeries } from '../bars/empty-series.js';
import { seenAt } from '../bars/slice-series.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { Instrument } from '../provider/instrument.js';
import type { BarsQuery, MarketDataProvider } from '../provider/market-data.provider.js';
import type { Quote, QuoteQuery } from '../provider/quote.js';
import type { RefusalReport } from '../provider/refusal-report.js';
import { barQuote } from './bar-quote.js';
import { BarsReader } from './bars-reader.js';
import { BarsStore } from './bars-store.js';
import type { CacheEvent } from './cache-event.js';
import type { CacheStore } from './cache-store.js';
import type { CachedBars } from './cached-bars.js';
import { PatientStore, PATIENCE, type LockTimes } from './patient-store.js';
import { QuoteCache } from './quote-cache.js';
import { SharedWork } from './shared-work.js';

export interface CachedProviderOptions {
  readonly provider: MarketDataProvider;
  /** Whose entries are whose; see sourceMark. */
  readonly source: number;
  readonly store: CacheStore;
  readonly note: (event: CacheEvent) => void;
  readonly times?: LockTimes;
  /** Wall clock, epoch ms: how long ago a bar closed decides whether it may still come. */
  readonly wallNow?: () => number;
}

/**
 * A source read once for all processes: what one reads the others find in the store, and a later read asks the source
 * for the new bars only. It answers what the source would have answered, never a bar later than asked; only an answer without
 * a limit may reach further back than a source that forgets would by now. Everything is read anew once the time to live of
 * the timeframe is over, counted from the read of the whole, so that a vendor's corrections arrive.
 */
export class CachedProvider implements MarketDataProvider {
  private readonly store: PatientStore;
  private readonly entries: BarsStore;
  private readonly reader: BarsReader;
  private readonly quotes: QuoteCache;
  private readonly shared = new SharedWork<BarSeries>();
  private readonly wallNow: () => number;

  constructor(private readonly options: CachedProviderOptions) {
    const { provider, source, store, note, times = PATIENCE, wallNow = Date.now } = options;
    this.wallNow = wallNow;
    this.store = new PatientStore(store, times, note);
    this.entries = new BarsStore(this.store, source, note);
    this.reader = new BarsReader(provider, source, wallNow, note);
    // Bars in memory are asked there: that takes no time.
    const market = provider.remote === undefined ? provider : this;
    const read = provider.quote?.bind(provider) ?? ((query) => barQuote(market, query));
    this.quotes = new QuoteCache({ read, source, store: this.store, note });
  }

  get name(): string {
    return this.options.provider.name;
  }

  get calendar(): ExchangeCalendar {
    return this.options.provider.calendar;
  }

  get timeframes(): readonly Timeframe[] {
    return this.options.provider.timeframes;
  }

  instruments(): Promise<readonly Instrument[]> {
    return this.options.provider.instruments();
  }

  async bars(query: BarsQuery): Promise<BarSeries> {
    const { symbol, timeframe, asOf, limit, after } = query;
    // Throws on what no provider answers, before anybody is asked.
    seenAt(emptySeries(symbol, timeframe), asOf, limit, after);
    return this.shared.do(
      [symbol, timeframe, asOf, limit, after].join(' '),
      () => this.read(query),
      () => this.options.note('shared'),
    );
  }

  quote(query: QuoteQuery): Promise<Quote | undefined> {
    return this.quotes.quote(query);
  }

  refusals(): RefusalReport {
    return this.options.provider.refusals();
  }

  close(): Promise<void> {
    return this.options.provider.close();
  }

  private async read(query: BarsQuery): Promise<BarSeries> {
    let cached: CachedBars | undefined;
    const look = async () => {
      cached = await this.entries.entry(query);
      return this.entries.answerOf(cached, query);
    };
    const known = await look();
    if (known !== undefined) return known;
    return this.store.alone(KEYS.barsLock(query.symbol, query.timeframe), look, async () => {
      const read = await this.reader.read(query, cached);
      if (read.keep !== undefined) await this.entries.keep(read.keep, this.wallNow());
      return read.answer;
    });
  }
}

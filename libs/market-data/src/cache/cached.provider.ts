import { KEYS, type Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from '../bars/bar-series.js';
import { emptySeries } from '../bars/empty-series.js';
import { seenAt } from '../bars/slice-series.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { Instrument } from '../provider/instrument.js';
import type { BarsQuery, MarketDataProvider, RemoteSource } from '../provider/market-data.provider.js';
import type { Quote, QuoteQuery } from '../provider/quote.js';
import type { RefusalReport } from '../provider/refusal-report.js';
import { decodeBars, encodeBars } from './bars-codec.js';
import { BarsReader } from './bars-reader.js';
import type { CacheEvent } from './cache-event.js';
import type { CacheStore } from './cache-store.js';
import { answerFrom, type CachedBars } from './cached-bars.js';
import { CorruptEntryError } from './corrupt-entry.error.js';
import { PatientStore, type LockTimes } from './patient-store.js';
import { QuoteCache } from './quote-cache.js';
import { SharedWork } from './shared-work.js';

/** A source whose reads go over a network. */
export type RemoteProvider = MarketDataProvider & { readonly remote: RemoteSource };

export interface CachedProviderOptions {
  readonly provider: RemoteProvider;
  readonly store: CacheStore;
  readonly note: (event: CacheEvent) => void;
  readonly times?: LockTimes;
  /** Wall clock, epoch ms: how long ago a bar closed decides whether it may still come. */
  readonly wallNow?: () => number;
}

/** A page of a vendor takes seconds at the worst; a slot waits for its bars for no longer than that. */
const TIMES: LockTimes = { lockMs: 10_000, patienceMs: 15_000 };
/** A symbol that has no bars may get some soon. */
const NOTHING_TTL_MS = 60_000;

/**
 * A remote source read once for all processes: what one reads the others find in the store, and a later read asks the source
 * for the new bars only. It answers what the source would have answered, never a bar later than asked; only an answer without
 * a limit may reach further back than a source that forgets would by now. Everything is read anew once the time to live of
 * the timeframe is over, counted from the read of the whole, so that a vendor's corrections arrive.
 */
export class CachedProvider implements MarketDataProvider {
  readonly quote?: (query: QuoteQuery) => Promise<Quote | undefined>;
  private readonly store: PatientStore;
  private readonly reader: BarsReader;
  private readonly shared = new SharedWork<BarSeries>();
  private readonly wallNow: () => number;

  constructor(private readonly options: CachedProviderOptions) {
    const { provider, store, note, times = TIMES, wallNow = Date.now } = options;
    this.wallNow = wallNow;
    this.store = new PatientStore(store, times, note);
    this.reader = new BarsReader(provider, wallNow, note);
    if (provider.quote !== undefined) {
      const quotes = new QuoteCache(provider.quote.bind(provider), this.store, note);
      this.quote = (query) => quotes.quote(query);
    }
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
    const key = KEYS.bars(symbol, timeframe);
    return this.shared.do(
      [key, asOf, limit, after].join(' '),
      () => this.read(key, query),
      () => this.options.note('shared'),
    );
  }

  refusals(): RefusalReport {
    return this.options.provider.refusals();
  }

  close(): Promise<void> {
    return this.options.provider.close();
  }

  private async read(key: string, query: BarsQuery): Promise<BarSeries> {
    const { symbol, timeframe } = query;
    let cached: CachedBars | undefined;
    const look = async () => {
      cached = await this.cached(key, query);
      const answer = cached === undefined ? undefined : answerFrom(cached, query);
      if (answer !== undefined) this.options.note('hit');
      return answer;
    };
    const known = await look();
    if (known !== undefined) return known;
    return this.store.alone(KEYS.barsLock(symbol, timeframe), look, async () => {
      const read = await this.reader.read(query, cached);
      if (read.keep !== undefined) await this.keep(key, read.keep);
      return read.answer;
    });
  }

  private async keep(key: string, { series, expiresAt, ...rest }: CachedBars): Promise<void> {
    const leftMs = expiresAt - this.wallNow();
    const ttlMs = series.length === 0 ? Math.min(leftMs, NOTHING_TTL_MS) : leftMs;
    await this.store.set(key, encodeBars({ series, expiresAt, ...rest }), ttlMs);
  }

  /** What the store holds, unless it is no sound entry: that is dropped and counted. */
  private async cached(key: string, { symbol, timeframe }: BarsQuery): Promise<CachedBars | undefined> {
    const bytes = await this.store.get(key);
    if (bytes === undefined) return undefined;
    try {
      return decodeBars(symbol, timeframe, bytes);
    } catch (error) {
      if (!(error instanceof CorruptEntryError)) throw error;
      this.options.note('corrupt');
      await this.store.delete(key);
      return undefined;
    }
  }
}

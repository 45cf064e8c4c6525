import type { BarSeries } from '../bars/bar-series.js';
import { seenAt } from '../bars/slice-series.js';
import type { BarsQuery, MarketDataProvider } from '../provider/market-data.provider.js';
import { barsExpiry } from './bars-expiry.js';
import type { CacheEvent } from './cache-event.js';
import { answerFrom, type CachedBars } from './cached-bars.js';
import { joinSeries } from './join-series.js';

export interface BarsRead {
  readonly answer: BarSeries;
  /** What the cache is to hold from now on; absent where it already holds more. */
  readonly keep?: CachedBars;
}

/** Reads from the source what the cache lacks, and as little as that takes. */
export class BarsReader {
  constructor(
    private readonly provider: MarketDataProvider,
    private readonly source: number,
    private readonly wallNow: () => number,
    private readonly note: (event: CacheEvent) => void,
  ) {}

  async read(query: BarsQuery, cached: CachedBars | undefined): Promise<BarsRead> {
    const longer = cached === undefined ? undefined : await this.extended(query, cached);
    if (longer !== undefined) {
      const answer = answerFrom({ ...longer, coveredTo: query.asOf }, query);
      if (answer !== undefined) return { answer, keep: longer };
    }
    return this.whole(query, longer ?? cached);
  }

  /**
   * With the bars since the last one. That one is read again, to see that the source has not restated its past; undefined
   * where it has, or where no bar is missing at this end.
   */
  private async extended(
    { symbol, timeframe, asOf }: BarsQuery,
    cached: CachedBars,
  ): Promise<CachedBars | undefined> {
    const { series } = cached;
    const after = series.openTime[series.length - 1];
    if (asOf <= cached.coveredTo || after === undefined) return undefined;
    const newest = await this.bars({ symbol, timeframe, asOf, after });
    const joined = joinSeries(series, newest);
    return joined && { ...cached, series: joined, coveredTo: this.settled(joined, asOf) };
  }

  private async whole(query: BarsQuery, cached: CachedBars | undefined): Promise<BarsRead> {
    const { symbol, timeframe, asOf, after } = query;
    // What was read in whole before will be asked for in whole again.
    const limit = cached !== undefined && cached.completeSince <= asOf ? undefined : query.limit;
    const series = await this.bars({ symbol, timeframe, asOf, limit });
    const answer = seenAt(series, asOf, query.limit, after);
    const completeSince = limit === undefined || series.length < limit ? asOf : Infinity;
    if (cached === undefined || asOf >= cached.coveredTo) {
      const expiresAt = barsExpiry(timeframe, this.wallNow());
      const coveredTo = this.settled(series, asOf);
      return { answer, keep: { series, completeSince, expiresAt, coveredTo, source: this.source } };
    }
    const joined = joinSeries(series, cached.series);
    if (joined === undefined) return { answer };
    return {
      answer,
      keep: {
        ...cached,
        series: joined,
        completeSince: Math.min(completeSince, cached.completeSince),
      },
    };
  }

  /** Up to when no further bar can come: to the last one, and to as long ago as bars may be late; in memory none is. */
  private settled(series: BarSeries, asOf: number): number {
    const last = series.closeTime[series.length - 1] ?? -Infinity;
    return Math.min(asOf, Math.max(last, this.wallNow() - (this.provider.remote?.publishesWithinMs ?? 0)));
  }

  private bars(query: BarsQuery): Promise<BarSeries> {
    this.note('read');
    return this.provider.bars(query);
  }
}

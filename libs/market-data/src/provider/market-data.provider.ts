import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from '../bars/bar-series.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { Instrument } from './instrument.js';
import type { Quote, QuoteQuery } from './quote.js';
import type { RefusalReport } from './refusal-report.js';

export interface BarsQuery {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  /** Epoch ms in the market: no bar that closes later is answered. */
  readonly asOf: number;
  /** The newest so many bars; all of them when absent. */
  readonly limit?: number;
  /** Only bars that close later than this, epoch ms; all of them when absent. */
  readonly after?: number;
}

/** What a source says of itself whose reads go over a network: they are cached for all processes. */
export interface RemoteSource {
  /** A bar may come so long after its close; one that has not come by then never will. */
  readonly publishesWithinMs: number;
}

/** Where bars come from. One adapter a source; see openProvider. */
export interface MarketDataProvider {
  /** The source in a word or two for logs, without secrets: `file:bars.csv.gz`, `simulated:`. */
  readonly name: string;
  readonly calendar: ExchangeCalendar;
  /** Absent where bars are in memory already: asking a cache would take longer than reading them. */
  readonly remote?: RemoteSource;
  /** Every timeframe that `bars` can answer, finest first. */
  readonly timeframes: readonly Timeframe[];

  /** Every instrument with bars, by symbol in code-unit order. */
  instruments(): Promise<readonly Instrument[]>;

  /**
   * Bars with closeTime <= asOf, oldest first. An unknown symbol, or one without bars in that timeframe, answers
   * length 0. Throws RangeError when `asOf` is not finite, `limit` is not a non-negative integer,
   * or `after` is NaN.
   */
  bars(query: BarsQuery): Promise<BarSeries>;

  /** The last price at or before the as-of; undefined where there is none. Absent from a source that has bars only. */
  quote?(query: QuoteQuery): Promise<Quote | undefined>;

  /** What the source held that was no sound bar. */
  refusals(): RefusalReport;

  close(): Promise<void>;
}

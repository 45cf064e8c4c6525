import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from '../bars/bar-series.js';
import { emptySeries } from '../bars/empty-series.js';
import { resample } from '../bars/resample.js';
import { seenAt } from '../bars/slice-series.js';
import { FINEST_FIRST } from '../bars/timeframe-span.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { Instrument } from '../provider/instrument.js';
import type { BarsQuery, MarketDataProvider } from '../provider/market-data.provider.js';
import type { RefusalReport } from '../provider/refusal-report.js';
import type { LoadedBars } from './loaded-bars.js';
import { tableSeries } from './table-series.js';

/** What a timeframe is made from where a symbol has no bars of its own in it; the first that the symbol has is taken. */
const MADE_FROM: Readonly<Record<Timeframe, readonly Timeframe[]>> = {
  '1m': [],
  '15m': ['1m'],
  '1h': ['1m'],
  // Minutes first: an hour may straddle the session's open.
  '1d': ['1m', '1h'],
  '1w': ['1d'],
};

/** Bars out of CSV files, all in memory. Timeframes that the files lack are resampled when first asked for and kept. */
export class FileProvider implements MarketDataProvider {
  readonly timeframes: readonly Timeframe[];
  private readonly series: ReadonlyMap<Timeframe, Map<string, BarSeries>>;
  private readonly everything: readonly Instrument[];

  constructor(
    readonly name: string,
    readonly calendar: ExchangeCalendar,
    private readonly loaded: LoadedBars,
  ) {
    this.series = new Map(FINEST_FIRST.map((timeframe) => [timeframe, nativeSeries(loaded, timeframe)]));
    const native = loaded.tables.map((table) => table.timeframe);
    this.timeframes = FINEST_FIRST.filter((timeframe) => servedFrom(timeframe, native));
    this.everything = [...new Set(loaded.tables.flatMap((table) => table.symbols))]
      .sort()
      .map((symbol) => ({ symbol, name: symbol, sector: '' }));
  }

  async instruments(): Promise<readonly Instrument[]> {
    return this.everything;
  }

  async bars({ symbol, timeframe, asOf, limit, after }: BarsQuery): Promise<BarSeries> {
    return seenAt(this.find(symbol, timeframe) ?? emptySeries(symbol, timeframe), asOf, limit, after);
  }

  refusals(): RefusalReport {
    return this.loaded.report;
  }

  async close(): Promise<void> {
    for (const bySymbol of this.series.values()) bySymbol.clear();
  }

  private find(symbol: string, timeframe: Timeframe): BarSeries | undefined {
    const kept = this.series.get(timeframe);
    const known = kept?.get(symbol);
    if (known !== undefined || timeframe === '1m') return known;
    for (const finer of MADE_FROM[timeframe]) {
      const source = this.find(symbol, finer);
      if (source === undefined) continue;
      const made = resample(source, timeframe, this.calendar);
      kept?.set(symbol, made);
      return made;
    }
    return undefined;
  }
}

function nativeSeries(loaded: LoadedBars, timeframe: Timeframe): Map<string, BarSeries> {
  return new Map(
    loaded.tables
      .filter((table) => table.timeframe === timeframe)
      .flatMap((table) => table.symbols.map((symbol, index) => [symbol, tableSeries(table, index)] as const)),
  );
}

function servedFrom(timeframe: Timeframe, native: readonly Timeframe[]): boolean {
  return native.includes(timeframe) || MADE_FROM[timeframe].some((finer) => servedFrom(finer, native));
}

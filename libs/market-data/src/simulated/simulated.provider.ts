import type { Timeframe } from '@tapedeck/contracts';
import type { BarSeries } from '../bars/bar-series.js';
import { emptySeries } from '../bars/empty-series.js';
import { seenAt } from '../bars/slice-series.js';
import { FINEST_FIRST } from '../bars/timeframe-span.js';
import type { ExchangeCalendar } from '../calendar/exchange-calendar.js';
import type { Instrument } from '../provider/instrument.js';
import type { BarsQuery, MarketDataProvider } from '../provider/market-data.provider.js';
import type { RefusalReport } from '../provider/refusal-report.js';
import { rosterEntry } from './roster.js';
import { SessionAxis } from './session-axis.js';
import { SimulatedMarket } from './simulated-market.js';
import type { SimulatedOptions } from './simulated-options.js';

/**
 * How far back the market reaches from any as-of, as a vendor's does: at least so many bars, in whole sessions. Days
 * reach back more than two years on any calendar, and so do weeks, which are made of the same sessions.
 */
const DEPTH_BARS: Readonly<Record<Timeframe, number>> = {
  '1m': 1440,
  '15m': 1440,
  '1h': 1080,
  '1d': 1024,
  '1w': 208,
};
const SESSIONS_A_WEEK = 7;
const BAR_MINUTES = { '1m': 1, '15m': 15, '1h': 60 } as const;

/** Series kept for each instrument, oldest use first: one in each of four timeframes, 15 MB in the usual market. */
const KEPT_TIMEFRAMES = 4;

interface Kept {
  readonly session: number;
  readonly series: BarSeries;
}

/**
 * A made-up market, deterministic from its seed: the same bytes on every machine, whatever is asked for and in which
 * order. Instruments of eleven sectors, moved by a market factor, a factor a sector and their own news, with fat
 * tails, clustered volatility, jumps and gaps. Nothing is made before it is asked for.
 */
export class SimulatedProvider implements MarketDataProvider {
  readonly timeframes: readonly Timeframe[] = FINEST_FIRST;
  private readonly axis: SessionAxis;
  private readonly market: SimulatedMarket;
  private readonly roster: readonly Instrument[];
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly kept = new Map<string, Kept>();

  constructor(
    readonly name: string,
    readonly calendar: ExchangeCalendar,
    options: SimulatedOptions,
  ) {
    this.axis = new SessionAxis(calendar);
    this.market = new SimulatedMarket(options.seed, calendar, this.axis);
    const entries = Array.from({ length: options.instruments }, (_, index) => rosterEntry(index));
    this.indexes = new Map(entries.map(({ symbol }, index) => [symbol, index]));
    this.roster = entries.sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
  }

  async instruments(): Promise<readonly Instrument[]> {
    return this.roster;
  }

  async bars({ symbol, timeframe, asOf, limit, after }: BarsQuery): Promise<BarSeries> {
    const index = this.indexes.get(symbol);
    const series =
      index === undefined || !Number.isFinite(asOf)
        ? emptySeries(symbol, timeframe)
        : this.upTo(this.axis.indexAfter(asOf), index, symbol, timeframe);
    return seenAt(series, asOf, limit, after);
  }

  refusals(): RefusalReport {
    return { accepted: 0, refused: 0, byReason: {}, examples: [] };
  }

  async close(): Promise<void> {
    this.kept.clear();
  }

  /** Bars up to the end of a session, of which the caller may not have seen the end. */
  private upTo(session: number, index: number, symbol: string, timeframe: Timeframe): BarSeries {
    const key = `${timeframe} ${symbol}`;
    const known = this.kept.get(key);
    this.kept.delete(key);
    const kept =
      known?.session === session
        ? known
        : {
            session,
            series: this.market.series(index, symbol, timeframe, this.firstOf(session, timeframe), session),
          };
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_TIMEFRAMES * this.roster.length && oldest !== undefined)
      this.kept.delete(oldest);
    return kept.series;
  }

  private firstOf(session: number, timeframe: Timeframe): number {
    const bars = DEPTH_BARS[timeframe];
    if (timeframe === '1d') return Math.max(0, session - bars);
    if (timeframe === '1w') return this.weekStart(Math.max(0, session - bars * SESSIONS_A_WEEK));
    const regularMinutes = (this.axis.close(0) - this.axis.open(0)) / 60_000;
    return Math.max(0, session - Math.ceil((bars * BAR_MINUTES[timeframe]) / regularMinutes));
  }

  /** The first session of the week that a session is in: a week must not begin in its middle. */
  private weekStart(session: number): number {
    const weekOf = (index: number) => Math.floor((this.axis.open(index) / 86_400_000 + 3) / 7);
    let first = session;
    while (first > 0 && weekOf(first - 1) === weekOf(first)) first -= 1;
    return first;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Timeframe } from '@tapedeck/contracts';
import {
  latestSlot,
  MARKET_CLOCK,
  MarketClock,
  nextSlot,
  type BarSeries,
  type BarsQuery,
  type Cadence,
  type ExchangeCalendar,
  type MarketDataProvider,
} from '@tapedeck/market-data';
import { invalidParameter } from '../http/invalid-parameter.js';
import { DEFAULT_TIMEFRAME, type BarsRequest } from './bars.query.js';
import { MarketAccess } from './market-access.js';
import { unknownSymbol } from './market.problems.js';
import { momentText, shownBars, type ShownBar } from './shown-bar.js';

/** When the next bar of a timeframe closes. */
const CADENCES: Readonly<Record<Timeframe, Cadence>> = {
  '1m': { kind: 'minutes', every: 1 },
  '15m': { kind: 'minutes', every: 15 },
  '1h': { kind: 'minutes', every: 60 },
  '1d': { kind: 'session-close' },
  '1w': { kind: 'week-close' },
};
const MINUTE_MS = 60_000;
const LONGEST_HOLD_S = 60;
/** What has closed stays as it is, until a source corrects or restates it. */
const PAST_HOLD_S = 3_600;

export interface BarsPage {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  /** Id of the exchange calendar that the bars follow. */
  readonly calendar: string;
  readonly zone: string;
  /** Oldest first. */
  readonly items: readonly ShownBar[];
  /** Hand it in as `cursor` for the bars before these; null where the range has none. */
  readonly nextCursor: string | null;
}

export interface ServedBars {
  readonly page: BarsPage;
  /** For so many seconds the answer cannot become another. */
  readonly holdS: number;
}

/** Bars for a chart: completed ones only, and none later than the market's now. */
@Injectable()
export class BarsService {
  constructor(
    private readonly market: MarketAccess,
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
  ) {}

  /** Throws 404 for an unknown symbol, 422 for a timeframe that the source lacks, 503 while it cannot be read. */
  async page(request: BarsRequest): Promise<ServedBars> {
    const now = this.clock.now();
    return (await this.fromCache(request, now)) ?? (await this.fromSource(request, now));
  }

  private async fromCache(request: BarsRequest, now: number): Promise<ServedBars | undefined> {
    const { timeframe = DEFAULT_TIMEFRAME } = request;
    const { calendar } = this.market;
    const series = await this.market.known(
      queryOf(request, timeframe, newestClose(calendar, timeframe, now)),
    );
    return series && this.served(request, series, calendar, now);
  }

  private fromSource(request: BarsRequest, now: number): Promise<ServedBars> {
    return this.market.read(async ({ provider }) => {
      const { symbol } = request;
      const timeframe = timeframeOf(request, provider);
      const instruments = await provider.instruments();
      if (!instruments.some((instrument) => instrument.symbol === symbol)) throw unknownSymbol(symbol);
      const series = await provider.bars(queryOf(request, timeframe, now));
      return this.served(request, series, provider.calendar, now);
    });
  }

  private served(
    { from, to, limit }: BarsRequest,
    series: BarSeries,
    calendar: ExchangeCalendar,
    now: number,
  ): ServedBars {
    const { symbol, timeframe } = series;
    const inRange = series.openTime.findIndex((openTime) => openTime >= from);
    const earliest = inRange === -1 ? series.length : inRange;
    const first = Math.max(earliest, series.length - limit);
    const page = {
      symbol,
      timeframe,
      calendar: calendar.id,
      zone: calendar.zone,
      items: shownBars(series, first),
      nextCursor: first > earliest ? momentText(series.openTime[first] as number) : null,
    };
    return { page, holdS: to <= now ? PAST_HOLD_S : this.holdS(calendar, timeframe, now) };
  }

  private holdS(calendar: ExchangeCalendar, timeframe: Timeframe, now: number): number {
    const next = nextSlot({ calendar, cadence: CADENCES[timeframe] }, now);
    const leftS = Math.floor(this.clock.wallMsUntil(next) / 1_000);
    return Math.min(LONGEST_HOLD_S, Math.max(1, leftS));
  }
}

/** One more than asked for tells whether there are earlier ones, another that the range's first may be cut. */
function queryOf({ symbol, from, to, limit }: BarsRequest, timeframe: Timeframe, newest: number): BarsQuery {
  return { symbol, timeframe, asOf: Math.min(newest, to), limit: limit + 2, after: from };
}

/**
 * The newest moment at which a bar can have closed: what is cached of then is what there is now. Minutes are traded before
 * and after a session too.
 */
function newestClose(calendar: ExchangeCalendar, timeframe: Timeframe, now: number): number {
  const cadence = CADENCES[timeframe];
  return cadence.kind === 'minutes' ? now - (now % MINUTE_MS) : latestSlot({ calendar, cadence }, now);
}

function timeframeOf({ timeframe }: BarsRequest, { timeframes }: MarketDataProvider): Timeframe {
  if (timeframe !== undefined && !timeframes.includes(timeframe))
    throw invalidParameter(
      'timeframe',
      timeframe,
      `one of those that the source has: ${timeframes.join(', ')}`,
    );
  if (timeframe !== undefined || timeframes.includes(DEFAULT_TIMEFRAME))
    return timeframe ?? DEFAULT_TIMEFRAME;
  return timeframes[0] ?? DEFAULT_TIMEFRAME;
}

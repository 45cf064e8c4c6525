import { Inject, Injectable } from '@nestjs/common';
import type { Timeframe } from '@tapedeck/contracts';
import {
  MARKET_CLOCK,
  MarketClock,
  nextSlot,
  type Cadence,
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
  page(request: BarsRequest): Promise<ServedBars> {
    return this.market.read(async ({ provider }) => {
      const { symbol, from, limit } = request;
      const timeframe = timeframeOf(request, provider);
      const instruments = await provider.instruments();
      if (!instruments.some((instrument) => instrument.symbol === symbol)) throw unknownSymbol(symbol);
      const now = this.clock.now();
      // One more than asked for tells whether there are earlier ones, another that the range's first may be cut.
      const series = await provider.bars({
        symbol,
        timeframe,
        asOf: Math.min(now, request.to),
        limit: limit + 2,
        after: from,
      });
      const inRange = series.openTime.findIndex((openTime) => openTime >= from);
      const earliest = inRange === -1 ? series.length : inRange;
      const first = Math.max(earliest, series.length - limit);
      const { id: calendar, zone } = provider.calendar;
      const page = {
        symbol,
        timeframe,
        calendar,
        zone,
        items: shownBars(series, first),
        nextCursor: first > earliest ? momentText(series.openTime[first] as number) : null,
      };
      return { page, holdS: request.to <= now ? PAST_HOLD_S : this.holdS(provider, timeframe, now) };
    });
  }

  private holdS({ calendar }: MarketDataProvider, timeframe: Timeframe, now: number): number {
    const next = nextSlot({ calendar, cadence: CADENCES[timeframe] }, now);
    const leftS = Math.floor(this.clock.wallMsUntil(next) / 1_000);
    return Math.min(LONGEST_HOLD_S, Math.max(1, leftS));
  }
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

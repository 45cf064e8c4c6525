import { Inject, Injectable } from '@nestjs/common';
import type { Timeframe } from '@tapedeck/contracts';
import {
  MARKET_DATA_PROVIDER,
  UNIVERSES,
  type BarSeries,
  type MarketDataProvider,
  type Universes,
} from '@tapedeck/market-data';
import { WorkTurns } from '@tapedeck/platform';

/** Daily bars looked at: more than the sessions of the longest horizon, and a split before them. */
const DAILY_BARS = 120;

/** A symbol in one timeframe. */
export interface BarsNeeded {
  readonly symbol: string;
  readonly timeframe: Timeframe;
}

/** The bars that positions are followed on, as of one moment. */
export interface BarsAsOf {
  readonly members: ReadonlyMap<string, readonly string[]>;
  bars(symbol: string, timeframe: Timeframe): BarSeries | undefined;
}

/** Fetches bars and members for a slot. */
@Injectable()
export class BarsSource {
  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
  ) {}

  /**
   * The bars asked for, and daily ones of the same symbols and of every member of the universes. A universe that is no
   * more has no members, and so nothing to be compared with. Of daily bars the newest `dailyBars`.
   */
  async asOf(
    asOf: number,
    universes: Iterable<string>,
    needed: Iterable<BarsNeeded>,
    dailyBars = DAILY_BARS,
  ): Promise<BarsAsOf> {
    const members = new Map<string, readonly string[]>();
    for (const universe of new Set(universes)) {
      const instruments = await this.universes.members(universe);
      if (instruments !== undefined)
        members.set(
          universe,
          instruments.map(({ symbol }) => symbol),
        );
    }
    const wanted = new Map<string, BarsNeeded>();
    const want = (symbol: string, timeframe: Timeframe) =>
      wanted.set(keyOf(symbol, timeframe), { symbol, timeframe });
    for (const { symbol, timeframe } of needed) {
      want(symbol, timeframe);
      want(symbol, '1d');
    }
    for (const symbols of members.values()) for (const symbol of symbols) want(symbol, '1d');
    const series = new Map<string, BarSeries>();
    const turns = new WorkTurns();
    for (const [key, { symbol, timeframe }] of wanted) {
      const limit = timeframe === '1d' ? dailyBars : undefined;
      series.set(key, await this.provider.bars({ symbol, timeframe, asOf, limit }));
      await turns.pause();
    }
    return { members, bars: (symbol, timeframe) => series.get(keyOf(symbol, timeframe)) };
  }
}

function keyOf(symbol: string, timeframe: Timeframe): string {
  return `${timeframe} ${symbol}`;
}

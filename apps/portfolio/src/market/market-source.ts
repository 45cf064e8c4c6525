import { Inject, Injectable } from '@nestjs/common';
import { ALL_UNIVERSE } from '@tapedeck/contracts';
import {
  knownSplits,
  MARKET_DATA_PROVIDER,
  UNIVERSES,
  type BarSeries,
  type MarketDataProvider,
  type Split,
  type Universes,
} from '@tapedeck/market-data';
import { finestIntraday } from '../schedule/portfolio-schedule.js';
import { BETA_SESSIONS } from '../valuation/position-betas.js';
import type { BetaUniverse, SymbolMarket, WatchedMarket } from '../valuation/index.js';
import { FACTOR_SPLITS } from './factor-splits.token.js';
import { lastPrice } from './last-price.js';

/** Minutes of a day: more than any session has, with what is traded before and after it. */
const INTRADAY_BARS = 1_440;
/** A close before the price's session, and a split between the two. */
const WATCHED_DAYS = 30;
/** Members that missed some sessions still cover those of the beta. */
const MEMBER_DAYS = BETA_SESSIONS + 50;

/** Bars and splits, keyed by symbol, as of one moment. */
export interface MarketAsOf<TMarket> {
  readonly markets: ReadonlyMap<string, TMarket>;
  readonly splits: readonly Split[];
}

/** Brings what the market knew at a moment (epoch ms). A symbol that it does not know has no bars. */
@Injectable()
export class MarketSource {
  constructor(
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
    @Inject(FACTOR_SPLITS) private readonly factorSplits: ReadonlyMap<string, readonly Split[]>,
  ) {}

  /** All days of each symbol, since a holding may be older than any split of it, and its newest price. */
  async held(symbols: readonly string[], asOf: number): Promise<MarketAsOf<SymbolMarket>> {
    const sectors = await this.sectors();
    const markets = new Map<string, SymbolMarket>();
    const splits: Split[] = [];
    for (const symbol of symbols) {
      const series = await this.provider.bars({ symbol, timeframe: '1d', asOf });
      const intraday = await this.intraday(symbol, asOf);
      const price = intraday && lastPrice(intraday, this.provider.calendar);
      splits.push(...this.splitsOf(series));
      markets.set(symbol, { sector: sectors.get(symbol), series, lastPrice: price });
    }
    return { markets, splits };
  }

  async watched(symbols: readonly string[], asOf: number): Promise<MarketAsOf<WatchedMarket>> {
    const markets = new Map<string, WatchedMarket>();
    const splits: Split[] = [];
    for (const symbol of symbols) {
      const daily = await this.provider.bars({ symbol, timeframe: '1d', asOf, limit: WATCHED_DAYS });
      splits.push(...this.splitsOf(daily));
      markets.set(symbol, { daily, intraday: await this.intraday(symbol, asOf) });
    }
    return { markets, splits };
  }

  /** The market of beta, with the splits of its members; undefined where there is no such universe. */
  async universe(
    name: string,
    asOf: number,
  ): Promise<{ readonly universe: BetaUniverse; readonly splits: readonly Split[] } | undefined> {
    const instruments = await this.universes.members(name);
    if (instruments === undefined) return undefined;
    const members: BarSeries[] = [];
    for (const { symbol } of instruments)
      members.push(await this.provider.bars({ symbol, timeframe: '1d', asOf, limit: MEMBER_DAYS }));
    return { universe: { name, members }, splits: members.flatMap((series) => this.splitsOf(series)) };
  }

  private splitsOf(series: BarSeries): readonly Split[] {
    return knownSplits(series, this.provider.calendar, this.factorSplits);
  }

  private async intraday(symbol: string, asOf: number): Promise<BarSeries | undefined> {
    const timeframe = finestIntraday(this.provider.timeframes);
    return timeframe && this.provider.bars({ symbol, timeframe, asOf, limit: INTRADAY_BARS });
  }

  /** As the source says, else as the first universe does that knows. */
  private async sectors(): Promise<ReadonlyMap<string, string>> {
    const sectors = new Map<string, string>();
    for (const name of [ALL_UNIVERSE, ...(await this.universes.names())])
      for (const { symbol, sector } of (await this.universes.members(name)) ?? [])
        if (sector !== '' && !sectors.has(symbol)) sectors.set(symbol, sector);
    return sectors;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { SNAPSHOTS, SOURCES, type PortfolioPositionsData, type WatchlistData } from '@tapedeck/contracts';
import {
  MARKET_DATA_PROVIDER,
  SymbolsInUse,
  UNIVERSES,
  type MarketDataProvider,
  type Universes,
} from '@tapedeck/market-data';
import {
  CONFIG,
  ConfigError,
  SnapshotJobs,
  type JobChoice,
  type SnapshotJob,
  type TapedeckConfig,
} from '@tapedeck/platform';
import { PositionsService } from '../positions/positions.service.js';
import { SessionResults } from '../positions/session-results.js';
import { portfolioSchedule } from '../schedule/portfolio-schedule.js';
import { WatchlistService } from '../watchlist/watchlist.service.js';

/** The portfolio and the watchlist, due at the same slots. */
@Injectable()
export class PortfolioJobs extends SnapshotJobs {
  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    @Inject(UNIVERSES) private readonly universes: Universes,
    private readonly positions: PositionsService,
    private readonly results: SessionResults,
    private readonly watchlist: WatchlistService,
    @Inject(SymbolsInUse) private readonly inUse: SymbolsInUse,
  ) {
    super();
  }

  async jobs({ universe, mode }: JobChoice = {}): Promise<readonly SnapshotJob<unknown>[]> {
    const problems = [
      ...(universe === undefined ? [] : [`--universe ${universe}: there is one portfolio, of no universe`]),
      ...(mode === undefined ? [] : [`--mode ${mode}: there is one portfolio, of no mode`]),
    ];
    const names = await this.universes.names();
    const { universe: market } = this.config.portfolio;
    if (!names.includes(market))
      problems.push(
        `PORTFOLIO_UNIVERSE: no universe ${market}; UNIVERSES_DIR and the provider have ${names.join(', ')}`,
      );
    if (problems.length > 0) throw new ConfigError(problems);
    return [this.positionsJob(), this.watchlistJob()] as SnapshotJob<unknown>[];
  }

  private positionsJob(): SnapshotJob<PortfolioPositionsData> {
    return {
      kind: SNAPSHOTS.portfolioPositions,
      source: SOURCES.portfolio,
      ...this.when(),
      compute: ({ asOf }) => this.positions.compute(asOf),
      summary: ({ currency, totals, missingPrices }) =>
        `${totals.positions} positions worth ${totals.marketValue ?? 'an unknown amount of'} ${currency}` +
        (missingPrices.length > 0 ? `, ${missingPrices.length} without a price` : ''),
      onPublished: async ({ snapshot }) => {
        this.results.note(snapshot);
        this.inUse.share(snapshot.data.positions, snapshot.asOf, this.when());
      },
    };
  }

  /** Slots that have passed are not caught up with: history keeps no watchlists, and what was watched then is not known. */
  private watchlistJob(): SnapshotJob<WatchlistData> {
    return {
      kind: SNAPSHOTS.portfolioWatchlist,
      source: SOURCES.portfolioWatchlist,
      ...this.when(),
      catchUp: 0,
      compute: ({ asOf }) => this.watchlist.compute(asOf),
      summary: ({ items }) =>
        `${items.length} symbols, ${items.filter(({ price }) => price === null).length} without a price`,
      onPublished: async ({ snapshot }) => this.inUse.share(snapshot.data.items, snapshot.asOf, this.when()),
    };
  }

  private when() {
    const { cadence, graceMs } = portfolioSchedule(this.provider.timeframes);
    return { schedule: { calendar: this.provider.calendar, cadence }, graceMs };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import {
  InvalidPayloadError,
  parsePortfolioPositionsData,
  type PortfolioPositionsData,
} from '@tapedeck/contracts';
import { MARKET_DATA_PROVIDER, type MarketDataProvider, type Split } from '@tapedeck/market-data';
import { CONFIG, ImplausibleSnapshotError, type TapedeckConfig } from '@tapedeck/platform';
import { PortfolioHistory } from '../history/portfolio-history.js';
import { MarketSource } from '../market/market-source.js';
import { MixedCurrencyError, PortfolioCalculator } from '../valuation/index.js';
import { sessionOf } from './session-of.js';
import { SessionResults } from './session-results.js';

/** Brings holdings, prices and earlier results to the calculator. */
@Injectable()
export class PositionsService {
  private readonly calculator = new PortfolioCalculator();

  constructor(
    @Inject(CONFIG) private readonly config: TapedeckConfig,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly history: PortfolioHistory,
    private readonly market: MarketSource,
    private readonly results: SessionResults,
  ) {}

  /**
   * The portfolio as of a moment (epoch ms): what was held by then, at prices that were known by then. An empty one is worth
   * nothing, which is known. Throws ImplausibleSnapshotError for holdings that cannot be added up, and what the database
   * throws while it is away: what is held is then not known.
   */
  async compute(asOf: number): Promise<PortfolioPositionsData> {
    const { currency, universe: universeName } = this.config.portfolio;
    const { session, previous } = sessionOf(this.provider.calendar, asOf);
    const { now: holdings, then: holdingsAtPreviousClose } = await this.history.held(asOf, previous.close);
    const earlierSessions = await this.results.before(session, asOf);
    const held = await this.market.held(
      holdings.map(({ symbol }) => symbol),
      asOf,
    );
    const beta = holdings.length === 0 ? undefined : await this.market.universe(universeName, asOf);
    return sound(() =>
      this.calculator.value({
        asOf,
        currency,
        session: { date: session.date, open: session.open, previousDate: previous.date },
        holdings,
        holdingsAtPreviousClose,
        markets: held.markets,
        splits: eachOnce([...held.splits, ...(beta?.splits ?? [])]),
        universe: beta?.universe,
        earlierSessions,
      }),
    );
  }
}

/** A symbol may be held and a member of the universe; what its longer series shows comes first and counts. */
function eachOnce(splits: readonly Split[]): Split[] {
  return [...new Map(splits.toReversed().map((split) => [`${split.symbol} ${split.date}`, split])).values()];
}

function sound(value: () => PortfolioPositionsData): PortfolioPositionsData {
  try {
    const data = value();
    parsePortfolioPositionsData(data);
    return data;
  } catch (error) {
    if (error instanceof MixedCurrencyError || error instanceof InvalidPayloadError)
      throw new ImplausibleSnapshotError(error.message, { cause: error });
    throw error;
  }
}

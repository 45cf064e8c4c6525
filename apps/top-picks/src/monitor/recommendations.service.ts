import { Inject, Injectable, Logger } from '@nestjs/common';
import { InvalidPayloadError, parseAiRecommendationData, STREAMS } from '@tapedeck/contracts';
import { HistoryAccess, RecommendationsInPlayQuery, type StoredRecommendation } from '@tapedeck/history';
import { MARKET_DATA_PROVIDER, type MarketDataProvider } from '@tapedeck/market-data';
import {
  InputViews,
  LAST_FORWARD_SESSION,
  RECOMMENDATION_TIMEFRAME,
  recommendationOutcomes,
  SessionAxis,
  type PublishedRecommendation,
  type RecommendationFact,
} from '../positions/index.js';
import { SOURCE } from '../run/source.js';
import { BarsSource } from './bars-source.js';
import { FactLog } from './fact-log.js';

/** Recommendations read at a time. */
const PAGE = 1_000;
/** The longest horizon that a recommendation may have, and some sessions in which what an outage kept back is told late. */
const LONGEST_HORIZON = 260;
const SPARE_SESSIONS = 20;
const LOOKED_BACK = LONGEST_HORIZON + LAST_FORWARD_SESSION + SPARE_SESSIONS;
/** More facts than can be due for what is looked back at, and are told again after a stop. */
const KEEP = 50_000;

/** Judges, at the close of each session, the recommendations of models whose outcome is not final yet. */
@Injectable()
export class RecommendationsService {
  private readonly logger = new Logger(RecommendationsService.name);

  constructor(
    private readonly history: HistoryAccess,
    @Inject(MARKET_DATA_PROVIDER) private readonly provider: MarketDataProvider,
    private readonly bars: BarsSource,
    private readonly log: FactLog,
  ) {}

  /**
   * Puts what they have come to on the tape, each fact once, and answers those that were new. Throws while history or Redis is
   * away; safe to try again. At any moment but the close of a session, and without daily bars, there is nothing to do.
   */
  async judge(asOf: number): Promise<RecommendationFact[]> {
    const { calendar, timeframes } = this.provider;
    if (calendar.previousSession(asOf).close !== asOf || !timeframes.includes(RECOMMENDATION_TIMEFRAME))
      return [];
    const axis = new SessionAxis(calendar, asOf, LOOKED_BACK, 1);
    const from = axis.at(Math.max(0, axis.indexAt(asOf) - LOOKED_BACK)).open;
    const told: RecommendationFact[] = [];
    let last: StoredRecommendation | undefined;
    for (;;) {
      const after = last;
      const stored = await this.history.read((dataSource) =>
        new RecommendationsInPlayQuery(dataSource).list({
          from,
          to: asOf,
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        }),
      );
      told.push(...(await this.tell(await this.outcomes(stored, from, asOf))));
      last = stored.at(-1);
      if (stored.length < PAGE) return told;
    }
  }

  private tell(facts: readonly RecommendationFact[]): Promise<RecommendationFact[]> {
    const journal = { stream: STREAMS.ai, source: SOURCE, subject: 'recommendations', keep: KEEP };
    return this.log.tellTo(journal, facts);
  }

  private async outcomes(
    stored: readonly StoredRecommendation[],
    from: number,
    asOf: number,
  ): Promise<RecommendationFact[]> {
    const recommendations = stored.flatMap((one) => this.parsed(one));
    if (recommendations.length === 0) return [];
    const seen = await this.bars.asOf(
      asOf,
      recommendations.flatMap(({ data }) => data.universe ?? []),
      recommendations.map(({ data }) => ({ symbol: data.symbol, timeframe: RECOMMENDATION_TIMEFRAME })),
      LOOKED_BACK,
    );
    const views = new InputViews({ asOf, calendar: this.provider.calendar, runs: [], ...seen }, from);
    return recommendationOutcomes(recommendations, views, asOf);
  }

  /** A row that is no recommendation, by whatever hand, keeps none of the others from being judged. */
  private parsed({ id, asOf, data }: StoredRecommendation): PublishedRecommendation[] {
    try {
      return [{ id, asOf, data: parseAiRecommendationData(data) }];
    } catch (error) {
      if (!(error instanceof InvalidPayloadError)) throw error;
      this.logger.warn(`recommendation ${id} cannot be judged: ${error.message}`);
      return [];
    }
  }
}

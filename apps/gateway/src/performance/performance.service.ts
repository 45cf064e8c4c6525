import { Inject, Injectable } from '@nestjs/common';
import { MARKET_CLOCK, MarketClock } from '@tapedeck/market-data';
import {
  AI_RECOMMENDATION_OUTCOMES,
  HistoryReader,
  PICK_OUTCOMES,
  type HistoryTable,
  type PickPerformance,
  type RecommendationPerformance,
} from '../history/history.reader.js';
import { unknownValue } from '../history-pages/unknown-value.js';
import type { PerformanceRange } from './performance-range.js';
import { readPerformanceRequest } from './performance.query.js';
import { readRecommendationRequest } from './recommendation-performance.query.js';

type Figures = Omit<PickPerformance, 'day'>;

export interface PickPerformanceReport {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly totals: readonly Figures[];
  readonly days: readonly PickPerformance[];
}

export interface RecommendationPerformanceReport {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  /** One for each model and universe. */
  readonly models: readonly RecommendationPerformance[];
}

/** How picks and recommendations fared, from the outcomes in history. */
@Injectable()
export class PerformanceService {
  constructor(
    @Inject(MARKET_CLOCK) private readonly clock: MarketClock,
    private readonly history: HistoryReader,
  ) {}

  /** Throws 404 for a universe of which no outcome is stored, 503 while history is away. */
  async picks(query: Readonly<Record<string, unknown>>): Promise<PickPerformanceReport> {
    const request = readPerformanceRequest(query, this.clock);
    const rows = await this.history.pickPerformance(request);
    if (rows.length === 0) await this.mustExist(PICK_OUTCOMES, 'universe', request.universe);
    return {
      ...shownRange(request),
      totals: rows.filter(({ day }) => day === null).map(({ day: _all, ...figures }) => figures),
      days: rows.filter(({ day }) => day !== null),
    };
  }

  /** Throws 404 for a model of which no outcome is stored, 503 while history is away. */
  async recommendations(query: Readonly<Record<string, unknown>>): Promise<RecommendationPerformanceReport> {
    const request = readRecommendationRequest(query, this.clock);
    const models = await this.history.recommendationPerformance(request);
    if (models.length === 0) await this.mustExist(AI_RECOMMENDATION_OUTCOMES, 'model', request.model);
    return { ...shownRange(request), models };
  }

  /** An empty report would hide a misspelt name. */
  private async mustExist(table: HistoryTable, column: string, value: string | undefined): Promise<void> {
    if (value === undefined) return;
    const subjects = await this.history.subjects(table);
    const known = [...new Set(subjects.flatMap((subject) => subject[column] ?? []))];
    if (!known.includes(value)) throw unknownValue(column, value, known);
  }
}

function shownRange({ from, to, asOf }: PerformanceRange) {
  const shown = (epochMs: number) => new Date(epochMs).toISOString();
  return { from: shown(from), to: shown(to), asOf: shown(asOf) };
}

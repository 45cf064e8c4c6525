import type { DataSource } from 'typeorm';
import { figure, TRADE_FIGURES, tradeFiguresOf, type FiguresRow } from '../picks/trade-figures.js';
import { databaseMoment } from '../queries/database-moment.js';
import type { RecommendationPerformance } from './recommendation-performance.js';

export interface RecommendationPerformanceRequest {
  /** Every one where absent. */
  readonly model?: string;
  readonly universe?: string;
  /** Of recommendations with an as-of from `from` to `to`, both included, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** From rows up to this moment in the market only, epoch ms. */
  readonly asOf: number;
  /** Rows of the answer at most. */
  readonly limit: number;
}

/** How the recommendations of models fared, from the newest revision of each outcome. */
export class RecommendationPerformanceQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** By model and universe. */
  async report(request: RecommendationPerformanceRequest): Promise<RecommendationPerformance[]> {
    const parameters: unknown[] = [
      databaseMoment(request.from),
      databaseMoment(request.to),
      databaseMoment(request.asOf),
      request.limit,
    ];
    const conditions = ['recommended_at >= $1', 'recommended_at <= $2', 'as_of >= $1', 'as_of <= $3'];
    for (const column of ['model', 'universe'] as const) {
      const value = request[column];
      if (value !== undefined) conditions.push(`${column} = $${parameters.push(value)}`);
    }
    const rows = await this.dataSource.query<FiguresRow[]>(
      `WITH newest AS (
         SELECT DISTINCT ON (recommendation_id) *
           FROM ai_recommendation_outcomes
          WHERE ${conditions.join(' AND ')}
          ORDER BY recommendation_id, revision DESC)
       SELECT model, universe, ${TRADE_FIGURES},
              avg(confidence) FILTER (WHERE entry IS NOT NULL) AS average_confidence,
              avg(power(confidence - (return_pct > 0)::integer, 2)) AS brier_score
         FROM newest
        GROUP BY model, universe
        ORDER BY model, universe NULLS FIRST
        LIMIT $4`,
      parameters,
    );
    return rows.map((row) => ({
      model: String(row['model']),
      universe: typeof row['universe'] === 'string' ? row['universe'] : null,
      ...tradeFiguresOf(row),
      averageConfidence: figure(row['average_confidence']),
      brierScore: figure(row['brier_score']),
    }));
  }
}

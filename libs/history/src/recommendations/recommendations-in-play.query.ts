import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';

export interface RecommendationsInPlayRequest {
  /** As-ofs from `from` to `to`, both included, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** Only those that come after this one in the order of the answer. */
  readonly after?: { readonly asOf: number; readonly id: string };
  readonly limit: number;
}

export interface StoredRecommendation {
  readonly id: string;
  /** Epoch ms. */
  readonly asOf: number;
  /** Parsed JSON, as the event brought it. */
  readonly data: unknown;
}

/** Recommendations of which no outcome is final yet. */
export class RecommendationsInPlayQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The oldest first. */
  async list({ from, to, after, limit }: RecommendationsInPlayRequest): Promise<StoredRecommendation[]> {
    const rows = await this.dataSource.query<{ event_id: string; as_of: Date; data: unknown }[]>(
      `SELECT event_id, as_of, data
         FROM ai_recommendations made
        WHERE as_of >= $1 AND as_of <= $2
          AND ($4::uuid IS NULL OR (as_of, event_id) > ($5::timestamptz, $4::uuid))
          AND NOT EXISTS (
            SELECT FROM ai_recommendation_outcomes outcome
             WHERE outcome.recommendation_id = made.event_id AND outcome.final AND outcome.as_of >= $1)
        ORDER BY as_of, event_id
        LIMIT $3`,
      [
        databaseMoment(from),
        databaseMoment(to),
        limit,
        after?.id ?? null,
        after === undefined ? null : databaseMoment(after.asOf),
      ],
    );
    return rows.map(({ event_id: id, as_of: asOf, data }) => ({ id, asOf: asOf.getTime(), data }));
  }
}

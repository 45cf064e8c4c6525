import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';

export interface OpenOutcomesRequest {
  readonly modes: readonly string[];
  /** Of positions opened from `from` to `to`, both included, epoch ms. */
  readonly from: number;
  readonly to: number;
  /** Only rows of as-ofs up to this one, epoch ms. */
  readonly asOf: number;
  /** Only those that come after this one in the order of the answer. */
  readonly after?: { readonly openedAt: number; readonly positionId: string };
  readonly limit: number;
}

/** Outcomes of which no revision is final yet. */
export class OpenOutcomesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The `data` of the newest revision of each, parsed; those opened first come first. */
  async list({ modes, from, to, asOf, after, limit }: OpenOutcomesRequest): Promise<unknown[]> {
    const rows = await this.dataSource.query<{ data: unknown }[]>(
      `SELECT newest.data
         FROM (SELECT DISTINCT ON (opened_at, position_id) opened_at, position_id, final, data
                 FROM pick_outcomes
                WHERE mode = ANY ($1) AND opened_at >= $2 AND opened_at <= $3 AND as_of >= $2 AND as_of <= $4
                  AND ($6::uuid IS NULL OR (opened_at, position_id) > ($7::timestamptz, $6::uuid))
                ORDER BY opened_at, position_id, revision DESC) newest
        WHERE NOT newest.final
        ORDER BY newest.opened_at, newest.position_id
        LIMIT $5`,
      [
        modes,
        databaseMoment(from),
        databaseMoment(to),
        databaseMoment(asOf),
        limit,
        after?.positionId ?? null,
        after === undefined ? null : databaseMoment(after.openedAt),
      ],
    );
    return rows.map(({ data }) => data);
  }
}

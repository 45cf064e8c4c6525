import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';

export interface SessionPicksRequest {
  readonly universe: string;
  /** Picks opened or closed after this moment; epoch ms. */
  readonly after: number;
  /** From facts up to and with this moment only; epoch ms. */
  readonly asOf: number;
}

/** A pick that was opened or closed. Moments in epoch ms. */
export interface StoredSessionPick {
  readonly positionId: string;
  readonly openedAt: number;
  /** Null while it is open. */
  readonly closedAt: number | null;
  /** Null while it is open, and where its entry was never reached; so is the R multiple. */
  readonly returnPct: number | null;
  readonly rMultiple: number | null;
}

interface PickRow extends Omit<StoredSessionPick, 'openedAt' | 'closedAt'> {
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** The picks of one universe, in every mode, that were opened or closed within a stretch of time. */
export class SessionPicksQuery {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A fact is stored at or after what it tells of, so the bounds of the as-of leave out older partitions. A later revision
   * of an outcome repeats the result of the first; the newest is taken.
   */
  async list({ universe, after, asOf }: SessionPicksRequest): Promise<StoredSessionPick[]> {
    const rows = await this.dataSource.query<PickRow[]>(
      `WITH opened AS (
         SELECT DISTINCT position_id, opened_at FROM pick_events
          WHERE universe = $1 AND kind = 'opened' AND as_of > $2 AND as_of <= $3 AND opened_at > $2),
       closed AS (
         SELECT DISTINCT ON (position_id) position_id, opened_at, closed_at, return_pct, r_multiple
           FROM pick_outcomes
          WHERE universe = $1 AND as_of > $2 AND as_of <= $3 AND closed_at > $2
          ORDER BY position_id, revision DESC, as_of DESC)
       SELECT coalesce(closed.position_id, opened.position_id) AS "positionId",
              coalesce(closed.opened_at, opened.opened_at) AS "openedAt", closed.closed_at AS "closedAt",
              closed.return_pct AS "returnPct", closed.r_multiple AS "rMultiple"
         FROM opened FULL JOIN closed USING (position_id)
        ORDER BY 2, 1`,
      [universe, databaseMoment(after), databaseMoment(asOf)],
    );
    return rows.map((row) => ({
      ...row,
      openedAt: row.openedAt.getTime(),
      closedAt: row.closedAt?.getTime() ?? null,
    }));
  }
}

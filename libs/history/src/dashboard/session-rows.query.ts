import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';

/** A stretch of time, its beginning excluded, its end included; epoch ms. */
export interface TimeWindow {
  readonly after: number;
  readonly until: number;
}

export interface SessionRowsRequest {
  /** One for each session, oldest first. */
  readonly windows: readonly TimeWindow[];
  /** Rows of a later as-of are not seen. Epoch ms. */
  readonly asOf: number;
}

/** The figures of the last overview whose prices lie in the window. Moments in epoch ms. */
export interface StoredSessionOverview {
  readonly asOf: number;
  readonly pricesAsOf: number;
  readonly indexChangePct: number;
  readonly advancers: number;
  readonly decliners: number;
  readonly unchanged: number;
  readonly newHighs: number;
  readonly newLows: number;
}

/** The last portfolio snapshot of the window. */
export interface StoredSessionPortfolio {
  readonly asOf: number;
  /** Decimal as text; null where there is none. */
  readonly dayPnlPct: string | null;
  /** Positions that the day's figure leaves out. */
  readonly leftOut: number;
}

interface OverviewRow extends Omit<StoredSessionOverview, 'asOf' | 'pricesAsOf'> {
  readonly asOf: Date;
  readonly pricesAsOf: Date;
}

interface PortfolioRow extends Omit<StoredSessionPortfolio, 'asOf'> {
  readonly asOf: Date;
}

const WINDOWS = 'unnest($1::timestamptz[], $2::timestamptz[]) AS session (after, until)';

/**
 * What history holds of some sessions, one row a session and none for a session without. Each looks for the newest row
 * of each window through the index of its subject, so that the cost follows the sessions and not their rows.
 */
export class SessionRowsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** An overview is of the session whose prices it shows, so it may have been made later. */
  async overviews(
    request: SessionRowsRequest & { readonly subject: string; readonly universe: string },
  ): Promise<StoredSessionOverview[]> {
    const rows = await this.dataSource.query<OverviewRow[]>(
      `SELECT found.* FROM ${WINDOWS} CROSS JOIN LATERAL (
         SELECT as_of AS "asOf", prices_as_of AS "pricesAsOf", index_change_pct AS "indexChangePct", advancers,
                decliners, unchanged, new_highs AS "newHighs", new_lows AS "newLows"
           FROM dashboard_performance
          WHERE subject = $4 AND universe = $5 AND as_of > session.after AND as_of <= $3
            AND prices_as_of > session.after AND prices_as_of <= session.until
          ORDER BY as_of DESC, event_id DESC LIMIT 1) found`,
      [...boundsOf(request), request.subject, request.universe],
    );
    return rows.map((row) => ({
      ...row,
      asOf: row.asOf.getTime(),
      pricesAsOf: row.pricesAsOf.getTime(),
    }));
  }

  async portfolios(
    request: SessionRowsRequest & { readonly subject: string },
  ): Promise<StoredSessionPortfolio[]> {
    const rows = await this.dataSource.query<PortfolioRow[]>(
      `SELECT found.* FROM ${WINDOWS} CROSS JOIN LATERAL (
         SELECT as_of AS "asOf", data->'totals'->>'dayPnlPct' AS "dayPnlPct",
                json_array_length(data->'totals'->'withoutDayPnl') AS "leftOut"
           FROM portfolio_snapshots
          WHERE subject = $4 AND as_of > session.after AND as_of <= least(session.until, $3::timestamptz)
          ORDER BY as_of DESC, event_id DESC LIMIT 1) found`,
      [...boundsOf(request), request.subject],
    );
    return rows.map((row) => ({ ...row, asOf: row.asOf.getTime() }));
  }

  /** As-ofs (epoch ms) of the last snapshot of pick positions in each window. */
  async pickSnapshots(request: SessionRowsRequest & { readonly subject: string }): Promise<number[]> {
    const rows = await this.dataSource.query<{ as_of: Date }[]>(
      `SELECT found.as_of FROM ${WINDOWS} CROSS JOIN LATERAL (
         SELECT as_of FROM top_picks_position_snapshots
          WHERE subject = $4 AND as_of > session.after AND as_of <= least(session.until, $3::timestamptz)
          ORDER BY as_of DESC, event_id DESC LIMIT 1) found`,
      [...boundsOf(request), request.subject],
    );
    return rows.map((row) => row.as_of.getTime());
  }
}

function boundsOf({ windows, asOf }: SessionRowsRequest): [string[], string[], string] {
  return [
    windows.map(({ after }) => databaseMoment(after)),
    windows.map(({ until }) => databaseMoment(until)),
    databaseMoment(asOf),
  ];
}

import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';

/** The day's result of one session, as its last snapshot recorded it. Amounts are decimals as text. */
export interface StoredSession {
  readonly date: string;
  readonly previousDate: string | null;
  /** Of that snapshot, epoch ms. */
  readonly asOf: number;
  readonly dayPnl: string;
  readonly dayBase: string;
}

/** Moments in epoch ms. */
export interface StoredSessionsRequest {
  readonly subject: string;
  /** Sessions before this date (`YYYY-MM-DD`) only. */
  readonly before: string;
  /** From snapshots at or before this moment only. */
  readonly asOf: number;
  /** From snapshots at or after this moment only: spares opening older partitions. */
  readonly since: number;
  /** Only from snapshots recorded by then. */
  readonly knownAt?: number;
}

interface SessionRow {
  readonly date: string;
  readonly previous_date: string | null;
  readonly as_of: Date;
  readonly day_pnl: string;
  readonly day_base: string;
}

/** Session after session, what the portfolio was recorded to have made: the curve that its drawdown is measured on. */
export class PortfolioSessionsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first. A session whose snapshots never had a day's result is absent. */
  async list({ subject, before, asOf, since, knownAt }: StoredSessionsRequest): Promise<StoredSession[]> {
    const rows = await this.dataSource.query<SessionRow[]>(
      `SELECT DISTINCT ON (session_date) session_date AS date, previous_session_date AS previous_date,
              as_of, day_pnl, day_base
         FROM portfolio_snapshots
        WHERE subject = $1 AND session_date < $2 AND as_of <= $3 AND as_of >= $4
          AND ($5::timestamptz IS NULL OR recorded_at <= $5) AND day_pnl IS NOT NULL
        ORDER BY session_date, as_of DESC, event_id DESC`,
      [
        subject,
        before,
        databaseMoment(asOf),
        databaseMoment(since),
        knownAt === undefined ? null : databaseMoment(knownAt),
      ],
    );
    return rows.map((row) => ({
      date: row.date,
      previousDate: row.previous_date,
      asOf: row.as_of.getTime(),
      dayPnl: row.day_pnl,
      dayBase: row.day_base,
    }));
  }
}

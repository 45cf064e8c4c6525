import type { ClientBase } from 'pg';

/** As the history-writer names itself. */
const WRITER = 'tapedeck-history-writer';
const OWN = 'application_name = $1 AND datname = current_database()';

/** The history-writer's sessions, as the server sees them. For a session outside of any transaction. */
export class WriterSessions {
  constructor(private readonly admin: ClientBase) {}

  /** The process of the session that did something last. */
  async busiest(): Promise<number | undefined> {
    const { rows } = await this.admin.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE ${OWN} ORDER BY state_change DESC LIMIT 1`,
      [WRITER],
    );
    return rows[0]?.pid;
  }

  /** Whether one of them waits for a lock that somebody else holds. */
  async waiting(): Promise<boolean> {
    const { rowCount } = await this.admin.query(
      `SELECT 1 FROM pg_stat_activity WHERE ${OWN} AND wait_event_type = 'Lock'`,
      [WRITER],
    );
    return rowCount !== null && rowCount > 0;
  }

  /** Ends them all (SQLSTATE 57P01 to the writer); returns how many there were. */
  terminate(): Promise<number> {
    return this.signal('pg_terminate_backend(pid)', 'true');
  }

  /** Cancels their statements under way (SQLSTATE 57014); returns how many there were. */
  cancel(): Promise<number> {
    return this.signal('pg_cancel_backend(pid)', "state = 'active'");
  }

  private async signal(call: string, which: string): Promise<number> {
    const { rows } = await this.admin.query<{ reached: string }>(
      `SELECT count(*) FILTER (WHERE ${call}) AS reached FROM pg_stat_activity WHERE ${OWN} AND ${which}`,
      [WRITER],
    );
    return Number(rows[0]?.reached ?? 0);
  }
}

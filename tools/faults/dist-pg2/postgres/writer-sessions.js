/** As the history-writer names itself. */
const WRITER = 'tapedeck-history-writer';
/** The history-writer's sessions, as the server sees them. */
export class WriterSessions {
  admin;
  constructor(admin) {
    this.admin = admin;
  }
  async list() {
    const { rows } = await this.admin.query(
      `SELECT pid, state, wait_event_type IS NOT DISTINCT FROM 'Lock' AS waiting
         FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()`,
      [WRITER],
    );
    return rows;
  }
  /** Ends them all (SQLSTATE 57P01 to the writer); returns how many there were. */
  terminate() {
    return this.signal('pg_terminate_backend(pid)', 'true');
  }
  /** Cancels their statements under way (SQLSTATE 57014); returns how many there were. */
  cancel() {
    return this.signal('pg_cancel_backend(pid)', "state = 'active'");
  }
  async signal(call, which) {
    const { rows } = await this.admin.query(
      `SELECT count(*) FILTER (WHERE ${call}) AS reached
         FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database() AND ${which}`,
      [WRITER],
    );
    return Number(rows[0]?.reached ?? 0);
  }
}
//# sourceMappingURL=writer-sessions.js.map

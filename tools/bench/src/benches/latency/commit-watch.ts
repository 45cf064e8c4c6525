import pg from 'pg';

const CHANNEL = 'bench_commits';

/** Hears of each run when it is committed: a notification sent by a trigger is delivered at COMMIT, never before. */
export class CommitWatch {
  /** `performance.now()` by event id. */
  readonly committedAt = new Map<string, number>();

  private constructor(private readonly client: pg.Client) {}

  static async start(databaseUrl: string): Promise<CommitWatch> {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query(`
      CREATE FUNCTION tell_bench() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_notify('${CHANNEL}', NEW.event_id::text); RETURN NULL; END $$;
      CREATE TRIGGER tell_bench AFTER INSERT ON top_picks_runs FOR EACH ROW EXECUTE FUNCTION tell_bench();
      LISTEN ${CHANNEL}`);
    const watch = new CommitWatch(client);
    client.on('notification', ({ payload = '' }) => watch.committedAt.set(payload, performance.now()));
    return watch;
  }

  async stop(): Promise<void> {
    await this.client.end();
  }
}

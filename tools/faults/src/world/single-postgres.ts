import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyDataSource, migrate } from '@tapedeck/history';
import { removePostgresData, startPostgres, type LocalServer } from '@tapedeck/local-servers';
import pg from 'pg';
import type { PostgresHost } from './postgres-host.js';

/** All but the partitions, which go with their tables, and the list of migrations. */
const TABLES = `
  SELECT string_agg(quote_ident(relname), ', ') AS names FROM pg_class
   WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
     AND relname NOT LIKE '%migrations%'`;

/** One PostgreSQL with every COMMIT on its disk before it is answered. Can be killed and started again. */
export class SinglePostgres implements PostgresHost {
  private constructor(
    private readonly home: string,
    private server: LocalServer,
  ) {}

  static async start(): Promise<SinglePostgres> {
    const home = await mkdtemp(join(tmpdir(), 'tapedeck-faults-postgres-'));
    const postgres = new SinglePostgres(home, await startPostgres({ dir: dataDir(home) }));
    await migrate(historyDataSource(postgres.url, { poolSize: 1 }));
    return postgres;
  }

  get url(): string {
    return this.server.url;
  }

  get directUrl(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  /** SIGKILL to the postmaster and its sessions; settles when they are gone. */
  kill(): Promise<void> {
    return this.server.kill();
  }

  /** At the same port, with recovery from its write-ahead log. */
  async restart(): Promise<void> {
    this.server = await startPostgres({ dir: dataDir(this.home), port: this.port });
  }

  async renew(): Promise<void> {
    const client = new pg.Client(this.directUrl);
    await client.connect();
    try {
      const { rows } = await client.query<{ names: string }>(TABLES);
      await client.query(`TRUNCATE ${rows[0]?.names}`);
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await removePostgresData(dataDir(this.home));
    await rm(this.home, { recursive: true, force: true });
  }
}

/** The server may run as another user than ours, and then keeps its data elsewhere under this name. */
function dataDir(home: string): string {
  return join(home, 'data');
}

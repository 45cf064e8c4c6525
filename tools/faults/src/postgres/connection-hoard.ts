import pg, { DatabaseError } from 'pg';
import { ADMIN_NAME } from './administer.js';
import { WriterSessions } from './writer-sessions.js';

const TOO_MANY_CONNECTIONS = '53300';
/** Logging in takes both sides a few milliseconds of one core each. */
const AT_ONCE = 8;

/** Takes connections and never gives one back, like a client whose pool leaks. */
export class ConnectionHoard {
  private readonly clients: pg.Client[] = [];

  constructor(private readonly databaseUrl: string) {}

  get size(): number {
    return this.clients.length;
  }

  /** Takes every connection there is, those of the writer too: they are ended, and it finds none for new ones. */
  async takeAll(): Promise<void> {
    await this.takeFree();
    const [admin] = this.clients;
    if (admin === undefined) throw new Error('not one connection was free');
    while ((await new WriterSessions(admin).terminate()) > 0) await this.takeFree();
  }

  /** Whether the writer has a session: one that was just logging in is overlooked by `takeAll`. */
  async writerIsIn(): Promise<boolean> {
    const [admin] = this.clients;
    return admin === undefined || (await new WriterSessions(admin).busiest()) !== undefined;
  }

  async release(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.end()));
  }

  /** Until the server refuses (SQLSTATE 53300). */
  private async takeFree(): Promise<void> {
    for (;;) {
      const tries = await Promise.all(Array.from({ length: AT_ONCE }, () => this.takeOne()));
      if (tries.includes(false)) return;
    }
  }

  private async takeOne(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: ADMIN_NAME });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      if (error instanceof DatabaseError && error.code === TOO_MANY_CONNECTIONS) return false;
      throw error;
    }
    this.clients.push(client);
    return true;
  }
}

import { SinglePostgres } from '../world/single-postgres.js';
import type { PostgresHost } from '../world/postgres-host.js';
import { DatabaseProxy } from './database-proxy.js';

/** One PostgreSQL that writers reach by way of a proxy that knows its protocol. */
export class ProxiedPostgres implements PostgresHost {
  private constructor(
    private readonly server: SinglePostgres,
    readonly proxy: DatabaseProxy,
  ) {}

  static async start(): Promise<ProxiedPostgres> {
    const server = await SinglePostgres.start();
    return new ProxiedPostgres(server, await DatabaseProxy.listen(server.port));
  }

  get url(): string {
    return this.proxy.urlOf(this.server.url);
  }

  get port(): number {
    return this.proxy.port;
  }

  get directUrl(): string {
    return this.server.directUrl;
  }

  async renew(): Promise<void> {
    this.proxy.loseCommitAnswers(0);
    await this.server.renew();
  }

  async stop(): Promise<void> {
    await this.proxy.close();
    await this.server.stop();
  }
}

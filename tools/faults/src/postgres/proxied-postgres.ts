import { SinglePostgres } from '../world/single-postgres.js';
import { AroundSinglePostgres } from './around-single-postgres.js';
import { DatabaseProxy } from './database-proxy.js';

/** One PostgreSQL that writers reach by way of a proxy that knows its protocol. */
export class ProxiedPostgres extends AroundSinglePostgres {
  private constructor(
    server: SinglePostgres,
    readonly proxy: DatabaseProxy,
  ) {
    super(server);
  }

  static async start(): Promise<ProxiedPostgres> {
    const server = await SinglePostgres.start();
    return new ProxiedPostgres(server, await DatabaseProxy.listen(server.port));
  }

  override get url(): string {
    return this.proxy.urlOf(this.server.url);
  }

  override get port(): number {
    return this.proxy.port;
  }

  override async renew(): Promise<void> {
    this.proxy.loseCommitAnswers(0);
    await super.renew();
  }

  override async stop(): Promise<void> {
    await this.proxy.close();
    await super.stop();
  }
}

import type { PostgresHost } from '../world/postgres-host.js';
import type { SinglePostgres } from '../world/single-postgres.js';

/** One PostgreSQL with something of its own around it. */
export abstract class AroundSinglePostgres implements PostgresHost {
  protected constructor(protected readonly server: SinglePostgres) {}

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  get directUrl(): string {
    return this.server.directUrl;
  }

  renew(): Promise<void> {
    return this.server.renew();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

import { historyDataSource, migrate } from '@tapedeck/history';
import type { PostgresHost } from '../world/postgres-host.js';
import { administer } from './administer.js';
import { DatabaseProxy } from './database-proxy.js';
import { PostgresCluster } from './postgres-cluster.js';
import { promote, startStandby } from './standby.js';

/**
 * A primary and the standby it waits for, behind one address that leads to one of them: as with a managed database or
 * an operator's service. After a failover the standby is the primary, and the next round gets a new standby.
 */
export class FailoverPostgres implements PostgresHost {
  private standby: PostgresCluster | undefined;

  private constructor(
    private primary: PostgresCluster,
    private readonly proxy: DatabaseProxy,
  ) {}

  static async start(): Promise<FailoverPostgres> {
    const primary = await PostgresCluster.create();
    await migrate(historyDataSource(primary.url, { poolSize: 1 }));
    return new FailoverPostgres(primary, await DatabaseProxy.listen(primary.port));
  }

  get url(): string {
    return this.proxy.urlOf(this.primary.url);
  }

  get port(): number {
    return this.proxy.port;
  }

  /** Stays the same too, and leads to whatever server holds the rows. */
  get directUrl(): string {
    return this.url;
  }

  /** The primary is killed, and the address leads to the standby, which takes no writes until `promote`. */
  async failOver(): Promise<void> {
    const standby = this.standby;
    if (standby === undefined) throw new Error('there is no standby');
    const former = this.primary;
    await former.kill();
    this.primary = standby;
    this.standby = undefined;
    this.proxy.retarget(standby.port);
    await former.remove();
  }

  promote(): Promise<void> {
    return promote(this.primary);
  }

  async renew(): Promise<void> {
    await administer(this.primary.url, (client) =>
      client.query('TRUNCATE top_picks_runs, pick_contributions'),
    );
    this.standby ??= await startStandby(this.primary);
  }

  async stop(): Promise<void> {
    await this.proxy.close();
    await Promise.all([this.primary.remove(), this.standby?.remove()]);
  }
}

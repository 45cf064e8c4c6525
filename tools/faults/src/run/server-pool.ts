import type { AnyFault } from '../fault.js';
import type { PostgresHost } from '../world/postgres-host.js';
import type { RedisHost } from '../world/redis-host.js';
import { SinglePostgres } from '../world/single-postgres.js';
import { SingleRedis } from '../world/single-redis.js';

type Host = RedisHost | PostgresHost;

const startRedis = () => SingleRedis.start();
const startPostgres = () => SinglePostgres.start();

/** Servers by the function that starts them: faults that need the same ones share them, one after the other. */
export class ServerPool {
  private readonly hosts = new Map<() => Promise<Host>, Promise<Host>>();

  async serversFor({ needs }: AnyFault): Promise<{ redis: RedisHost; postgres: PostgresHost }> {
    const [redis, postgres] = await Promise.all([
      this.host(needs?.redis ?? startRedis),
      this.host(needs?.postgres ?? startPostgres),
    ]);
    return { redis, postgres };
  }

  /** After a round that failed nobody knows what state they are in: the next round gets new ones. */
  async discard({ needs }: AnyFault): Promise<void> {
    for (const start of [needs?.redis ?? startRedis, needs?.postgres ?? startPostgres]) {
      const host = this.hosts.get(start);
      this.hosts.delete(start);
      await stopped(host);
    }
  }

  async stop(): Promise<void> {
    const hosts = [...this.hosts.values()];
    this.hosts.clear();
    await Promise.all(hosts.map(stopped));
  }

  private host<H extends Host>(start: () => Promise<H>): Promise<H> {
    const started = (this.hosts.get(start) as Promise<H> | undefined) ?? start();
    this.hosts.set(start, started);
    return started;
  }
}

/** One that could not even start has told its caller. */
async function stopped(host: Promise<Host> | undefined): Promise<void> {
  const started = await host?.catch(() => undefined);
  await started?.stop();
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis, startSentinel, until, type LocalServer, type Sentinel } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import type { RedisHost } from './redis-host.js';

const SENTINELS = 3;
const FORMED_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 5_000;
/** The port of tcpmux, on which nobody listens. */
const NOBODY = 1;
const MASTER = 'tape';
const WATCHED = { name: MASTER, quorum: 2, downAfterMs: 500, failoverTimeoutMs: 3_000 };

export const startSentinelRedis = () => SentinelRedis.start();

/** A master, its replica, and three Sentinels that make the one the other when they must. */
export class SentinelRedis implements RedisHost {
  private readonly sentinels: Sentinel[] = [];
  private servers: LocalServer[] = [];

  private constructor(private readonly dir: string) {}

  static async start(): Promise<SentinelRedis> {
    const host = new SentinelRedis(await mkdtemp(join(tmpdir(), 'tapedeck-faults-sentinel-')));
    const master = await startRedis();
    host.servers = [master, await startReplicaOf(master.port)];
    for (let n = 0; n < SENTINELS; n += 1)
      host.sentinels.push(await startSentinel(host.dir, { ...WATCHED, port: master.port }));
    await host.whole();
    return host;
  }

  get url(): string {
    const addresses = this.sentinels.map(({ port }) => `127.0.0.1:${port}`);
    return `redis+sentinel://${addresses.join(',')}/${MASTER}`;
  }

  /** From now on the replica hears nothing any more, as when the network to it fails first, and the master after it. */
  async cutReplication(): Promise<void> {
    const master = await this.masterPort();
    for (const { port } of this.servers.filter((server) => server.port !== master))
      await asked(port, (replica) => replica.replicaof('127.0.0.1', NOBODY));
  }

  /** SIGKILL; the Sentinels will notice. The next round gets a new replica in its place. */
  async killMaster(): Promise<void> {
    const port = await this.masterPort();
    await this.servers.find((server) => server.port === port)?.kill();
    this.servers = this.servers.filter((server) => server.port !== port);
  }

  /** A failover without need, as for maintenance. Resolves when the Sentinels have changed the roles. */
  async switchRoles(): Promise<void> {
    const before = await this.masterPort();
    let askAgainAt = 0;
    await until(
      'the roles have changed',
      async () => {
        // A Sentinel that finds its own timers late (a busy machine) drops what it has begun, and says nothing.
        if (performance.now() > askAgainAt) {
          askAgainAt = performance.now() + ASK_AGAIN_MS;
          await this.ask((sentinel) => sentinel.call('sentinel', 'FAILOVER', MASTER)).catch(() => undefined);
        }
        return (await this.masterPort()) !== before;
      },
      FORMED_WITHIN_MS,
    );
  }

  async renew(): Promise<void> {
    const port = await this.masterPort();
    if (this.servers.length < 2) {
      this.servers.push(await startReplicaOf(port));
      // Forgets the dead one, and finds the new one in the master's own list.
      await this.askEach((sentinel) => sentinel.call('sentinel', 'RESET', MASTER));
    }
    await this.whole();
    // Sentinel closes the connections of a server whose role it has just changed.
    await until('both are empty', () => asked(port, emptied).catch(() => false), FORMED_WITHIN_MS);
  }

  async stop(): Promise<void> {
    await Promise.all(this.sentinels.map(({ process }) => process.kill()));
    await Promise.all(this.servers.map((server) => server.kill()));
    await rm(this.dir, { recursive: true, force: true });
  }

  /** Every Sentinel knows the others, the same master, and one replica that follows it. */
  private async whole(): Promise<void> {
    await until('the Sentinels are of one mind', () => this.ofOneMind().catch(() => false), FORMED_WITHIN_MS);
    const ports = this.servers.map(({ port }) => port);
    await until(
      'the replica follows',
      async () => {
        const states = await Promise.all(ports.map((port) => replicationOf(port).catch(() => '')));
        return states.some((state) => /role:slave/.test(state) && /master_link_status:up/.test(state));
      },
      FORMED_WITHIN_MS,
    );
  }

  private async ofOneMind(): Promise<boolean> {
    const views = await this.askEach(async (sentinel) => {
      const view = members(await sentinel.call('sentinel', 'MASTER', MASTER));
      const replicas = (await sentinel.call('sentinel', 'REPLICAS', MASTER)) as unknown[];
      const up = replicas.map(members).filter(({ flags }) => flags === 'slave');
      return { view, replicasUp: up.length };
    });
    return views.every(
      ({ view, replicasUp }) =>
        view['num-other-sentinels'] === String(SENTINELS - 1) &&
        view['flags'] === 'master' &&
        view['port'] === views[0]?.view['port'] &&
        replicasUp === 1,
    );
  }

  private async masterPort(): Promise<number> {
    const [, port] = (await this.ask((sentinel) =>
      sentinel.call('sentinel', 'GET-MASTER-ADDR-BY-NAME', MASTER),
    )) as [string, string];
    return Number(port);
  }

  private async ask<T>(question: (sentinel: Redis) => Promise<T>): Promise<T> {
    const [sentinel] = this.sentinels;
    if (sentinel === undefined) throw new Error('no Sentinel is running');
    return asked(sentinel.port, question);
  }

  private askEach<T>(question: (sentinel: Redis) => Promise<T>): Promise<T[]> {
    return Promise.all(this.sentinels.map(({ port }) => asked(port, question)));
  }
}

function startReplicaOf(port: number): Promise<LocalServer> {
  return startRedis({ args: ['--replicaof', '127.0.0.1', String(port), '--repl-diskless-sync-delay', '0'] });
}

async function emptied(master: Redis): Promise<boolean> {
  await master.flushall('SYNC');
  return (await master.wait(1, 5_000)) === 1;
}

async function replicationOf(port: number): Promise<string> {
  return asked(port, (redis) => redis.info('replication'));
}

/** RESP 2, in which Sentinel's answers are flat lists. */
async function asked<T>(port: number, question: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis({ port, protocol: 2, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => undefined);
  try {
    return await question(redis);
  } finally {
    redis.disconnect();
  }
}

function members(flat: unknown): Record<string, string> {
  const list = flat as string[];
  return Object.fromEntries(
    Array.from({ length: list.length / 2 }, (_, at) => [list[at * 2] ?? '', list[at * 2 + 1] ?? '']),
  );
}

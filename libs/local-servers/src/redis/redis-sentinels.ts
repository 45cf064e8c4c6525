import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalServer } from '../local-server.js';
import { until } from '../process/until.js';
import { askRedis } from './ask-redis.js';
import { startRedis } from './start-redis.js';
import { startSentinel, type Sentinel } from './start-sentinel.js';

const SENTINELS = 3;
const FORMED_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 5_000;
const MASTER = 'tape';
const WATCHED = { name: MASTER, quorum: 2, downAfterMs: 1_000, failoverTimeoutMs: 5_000 };

/** Starts a master, a replica of it and three Sentinels, and waits until they know each other. */
export async function startRedisSentinels(): Promise<RedisSentinels> {
  const servers: LocalServer[] = [];
  const sentinels: Sentinel[] = [];
  const redis = new RedisSentinels(servers, sentinels, await mkdtemp(join(tmpdir(), 'tapedeck-sentinels-')));
  try {
    const master = await startRedis();
    servers.push(master);
    const args = ['--replicaof', '127.0.0.1', String(master.port), '--repl-diskless-sync-delay', '0'];
    servers.push(await startRedis({ args }));
    for (let n = 0; n < SENTINELS; n += 1)
      sentinels.push(await startSentinel(redis.dir, { ...WATCHED, port: master.port }));
    await redis.formed();
    return redis;
  } catch (error) {
    await redis.stop();
    throw error;
  }
}

/** A Redis behind Sentinels, all our own. */
export class RedisSentinels {
  constructor(
    private readonly servers: readonly LocalServer[],
    private readonly sentinels: readonly Sentinel[],
    readonly dir: string,
  ) {}

  /** `REDIS_URL` of it. */
  get url(): string {
    return `redis+sentinel://${this.ports.map((port) => `127.0.0.1:${port}`).join(',')}/${MASTER}`;
  }

  /** What ioredis takes. */
  get options(): { name: string; sentinels: { host: string; port: number }[] } {
    return { name: MASTER, sentinels: this.ports.map((port) => ({ host: '127.0.0.1', port })) };
  }

  /** SIGKILL; the Sentinels will notice. */
  async killMaster(): Promise<void> {
    const port = await this.masterPort();
    await this.servers.find((server) => server.port === port)?.kill();
  }

  /** Asks for a failover while both are well; resolves when the roles have changed. */
  async switchRoles(): Promise<void> {
    const before = await this.masterPort();
    let askAgainAt = 0;
    const changed = async () => {
      // A Sentinel that finds its own timers late (a busy machine) drops what it has begun, and says nothing.
      if (performance.now() > askAgainAt) {
        askAgainAt = performance.now() + ASK_AGAIN_MS;
        await this.ask('FAILOVER', MASTER).catch(() => undefined);
      }
      return (await this.masterPort()) !== before;
    };
    await until('the roles have changed', changed, FORMED_WITHIN_MS);
  }

  async stop(): Promise<void> {
    await Promise.all(this.sentinels.map(({ process }) => process.kill()));
    await Promise.all(this.servers.map((server) => server.kill()));
    await rm(this.dir, { recursive: true, force: true });
  }

  /** Resolves when every Sentinel has found the others and the replica. */
  async formed(): Promise<void> {
    for (const port of this.ports) {
      const knowsAll = () =>
        askRedis(port, 'SENTINEL', 'MASTER', MASTER).then(
          (flat) => {
            const list = flat as string[];
            const value = (name: string) => list[list.indexOf(name) + 1];
            return value('num-other-sentinels') === String(SENTINELS - 1) && value('num-slaves') === '1';
          },
          () => false,
        );
      await until('the Sentinels know each other and the replica', knowsAll, FORMED_WITHIN_MS);
    }
  }

  private get ports(): number[] {
    return this.sentinels.map(({ port }) => port);
  }

  private async masterPort(): Promise<number> {
    const [, port] = (await this.ask('GET-MASTER-ADDR-BY-NAME', MASTER)) as [string, string];
    return Number(port);
  }

  private ask(...question: readonly string[]) {
    return askRedis(this.ports[0] ?? 0, 'SENTINEL', ...question);
  }
}

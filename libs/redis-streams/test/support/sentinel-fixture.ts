import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePort,
  GuardedProcess,
  redisBinary,
  startRedis,
  type LocalServer,
  until,
} from '@tapedeck/local-servers';
import { Redis, type RedisOptions } from 'ioredis';

const SENTINELS = 3;
const DOWN_AFTER_MS = 1_000;
const FORMED_DEADLINE_MS = 60_000;
export const MASTER_NAME = 'tape';

/** A master, a replica and three Sentinels. To be stopped. */
export class SentinelFixture {
  private readonly sentinels: { process: GuardedProcess; port: number }[] = [];
  private readonly servers: LocalServer[] = [];
  private dir = '';

  static async start(): Promise<SentinelFixture> {
    const fixture = new SentinelFixture();
    const master = await startRedis();
    const diskless = ['--repl-diskless-sync-delay', '0'];
    const replica = await startRedis({
      args: ['--replicaof', '127.0.0.1', String(master.port), ...diskless],
    });
    fixture.servers.push(master, replica);
    fixture.dir = await mkdtemp(join(tmpdir(), 'redis-streams-sentinel-'));
    for (let n = 0; n < SENTINELS; n += 1) await fixture.startSentinel(master.port);
    await fixture.formed();
    return fixture;
  }

  /** ioredis options of a connection to whoever is the master. */
  get options(): RedisOptions {
    return { name: MASTER_NAME, sentinels: this.sentinels.map(({ port }) => ({ host: '127.0.0.1', port })) };
  }

  async killMaster(): Promise<void> {
    const port = await this.masterPort();
    await this.servers.find((server) => server.port === port)?.kill();
  }

  /** Asks for a failover while both are well; resolves when the roles have changed. */
  async switchRoles(): Promise<void> {
    const before = await this.masterPort();
    await this.ask((sentinel) => sentinel.call('sentinel', 'FAILOVER', MASTER_NAME));
    await until(
      'the roles have changed',
      async () => (await this.masterPort()) !== before,
      FORMED_DEADLINE_MS,
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.sentinels.map(({ process }) => process.kill()));
    await Promise.all(this.servers.map((server) => server.kill()));
    await rm(this.dir, { recursive: true, force: true });
  }

  private async startSentinel(masterPort: number): Promise<void> {
    const port = await freePort();
    const file = join(this.dir, `sentinel-${port}.conf`);
    const rows = [
      `port ${port}`,
      'bind 127.0.0.1',
      `dir ${this.dir}`,
      `sentinel monitor ${MASTER_NAME} 127.0.0.1 ${masterPort} 2`,
      `sentinel down-after-milliseconds ${MASTER_NAME} ${DOWN_AFTER_MS}`,
      `sentinel failover-timeout ${MASTER_NAME} 5000`,
    ];
    await writeFile(file, `${rows.join('\n')}\n`);
    const binary = await redisBinary({});
    const log = await open(join(this.dir, `sentinel-${port}.log`), 'w');
    try {
      const command = { command: binary.command, args: [...binary.args, file, '--sentinel'] };
      const process = await GuardedProcess.start({ ...command, stopSignal: 'TERM', graceS: 5 }, log.fd);
      this.sentinels.push({ process, port });
    } finally {
      await log.close();
    }
  }

  /** Every Sentinel has found the others and the replica. */
  private async formed(): Promise<void> {
    for (const { port } of this.sentinels)
      await until(
        'the sentinels know each other and the replica',
        () =>
          this.ask(async (sentinel) => {
            const flat = (await sentinel.call('sentinel', 'MASTER', MASTER_NAME)) as string[];
            const value = (name: string) => flat[flat.indexOf(name) + 1];
            return value('num-other-sentinels') === String(SENTINELS - 1) && value('num-slaves') === '1';
          }, port).catch(() => false),
        FORMED_DEADLINE_MS,
      );
  }

  private async masterPort(): Promise<number> {
    const address = (await this.ask((sentinel) =>
      sentinel.call('sentinel', 'GET-MASTER-ADDR-BY-NAME', MASTER_NAME),
    )) as [string, string];
    return Number(address[1]);
  }

  private async ask<T>(
    question: (sentinel: Redis) => Promise<T>,
    port = this.sentinels[0]?.port,
  ): Promise<T> {
    const sentinel = new Redis({ port, protocol: 2, retryStrategy: () => null });
    sentinel.on('error', () => undefined);
    try {
      return await question(sentinel);
    } finally {
      sentinel.disconnect();
    }
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis, type LocalServer } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';
import type { RedisHost } from './redis-host.js';

/** One Redis with its append-only file, every write synced before it is answered. Can be killed and started again. */
export class SingleRedis implements RedisHost {
  private constructor(
    readonly dir: string,
    private server: LocalServer,
  ) {}

  static async start(): Promise<SingleRedis> {
    const dir = await mkdtemp(join(tmpdir(), 'tapedeck-faults-redis-'));
    return new SingleRedis(dir, await serve(dir));
  }

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  /** SIGKILL; settles when it is gone. */
  kill(): Promise<void> {
    return this.server.kill();
  }

  /** At the same port, from what its append-only file holds. */
  async restart(): Promise<void> {
    this.server = await serve(this.dir, this.port);
  }

  async configure(name: string, value: string): Promise<void> {
    await this.ask((redis) => redis.config('SET', name, value));
  }

  async renew(): Promise<void> {
    await this.ask(async (redis) => {
      await redis.config('SET', 'maxmemory', '0', 'appendfsync', 'always');
      await redis.flushall('SYNC');
    });
  }

  /** A connection for one question, which fails at once where Redis is away. */
  async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url, { retryStrategy: () => null, maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  }

  async stop(): Promise<void> {
    await this.server.kill();
    await rm(this.dir, { recursive: true, force: true });
  }
}

function serve(dir: string, port?: number): Promise<LocalServer> {
  return startRedis({ dir, port, appendOnly: true, args: ['--appendfsync', 'always'] });
}

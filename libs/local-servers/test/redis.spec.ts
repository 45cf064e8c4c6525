import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startRedis } from '../src/index.js';
import type { LocalServer } from '../src/index.js';
import { exists } from '../src/files/exists.js';
import { processGone } from '../src/testing/process-gone.js';

describe('a local Redis', () => {
  let server: LocalServer | undefined;
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'local-redis-'));
  });
  afterEach(async () => {
    await server?.stop();
    await rm(dir, { recursive: true });
  });

  async function withClient<T>(use: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(server?.url ?? '');
    try {
      return await use(redis);
    } finally {
      redis.disconnect();
    }
  }

  async function folderOf(redis: Redis): Promise<string> {
    const [, folder] = (await redis.config('GET', 'dir')) as [string, string];
    return folder;
  }

  it('serves on loopback at the port asked for, with the process named, until stopped', async () => {
    const port = await freePort();
    server = await startRedis({ port });
    expect(server.url).toBe(`redis://127.0.0.1:${port}`);
    const info = await withClient((redis) => redis.info('server'));
    expect(info).toContain(`process_id:${server.pid}\r`);
    await server.stop();
    expect(await processGone(server.pid)).toBe(true);
  });

  it('removes its throw-away folder when stopped and when killed', async () => {
    for (const end of ['stop', 'kill'] as const) {
      server = await startRedis();
      const folder = await withClient(folderOf);
      expect(await exists(folder)).toBe(true);
      await server[end]();
      expect(await exists(folder)).toBe(false);
    }
  });

  it('keeps what was written in its folder through a stop, and through a kill a second later', async () => {
    server = await startRedis({ dir, appendOnly: true });
    await withClient((redis) => redis.set('first', '1'));
    await server.stop();
    server = await startRedis({ dir, appendOnly: true, args: ['--appendfsync', 'always'] });
    await withClient((redis) => redis.set('second', '2'));
    await server.kill();
    server = await startRedis({ dir, appendOnly: true });
    expect(await withClient((redis) => redis.mget('first', 'second'))).toEqual(['1', '2']);
  });

  it('never evicts unless told to', async () => {
    server = await startRedis({ args: ['--maxmemory', '32mb'] });
    const policy = await withClient((redis) => redis.config('GET', 'maxmemory-policy'));
    expect(policy).toEqual(['maxmemory-policy', 'noeviction']);
  });

  it('says what Redis said when it cannot start', async () => {
    server = await startRedis({ dir });
    const { port } = server;
    await expect(startRedis({ port })).rejects.toThrow(/Redis on port \d+ ended at once\n.*in use/s);
  });

  it('starts over on a folder whose server was killed and whose pid is now somebody else', async () => {
    server = await startRedis({ dir });
    await server.kill();
    const stale = await readFile(join(dir, 'redis.pid'), 'utf8');
    expect(stale.trim()).toBe(String(server.pid));
    server = await startRedis({ dir });
    expect(await withClient((redis) => redis.ping())).toBe('PONG');
  });
});

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { throwAwayFolder } from '../files/throw-away-folder.js';
import type { LocalServer } from '../local-server.js';
import { awaitFormerServer } from '../process/former-server.js';
import { launch } from '../process/launch.js';
import type { Prepared } from '../process/launch.js';
import type { StartOptions } from '../start-options.js';
import { redisBinary } from './redis-binary.js';
import type { RedisBinary } from './redis-binary.js';
import { redisReady } from './redis-ready.js';

export interface RedisOptions extends StartOptions {
  /** Every write is logged and synced once a second; at most one second is lost in a crash of the machine. */
  readonly appendOnly?: boolean;
  /** Further `redis-server` arguments, e.g. `['--maxmemory', '16mb']`. */
  readonly args?: readonly string[];
}

/**
 * A private Redis on 127.0.0.1. No password: Redis 7 lets a client neither run programs nor move its files, so
 * another user of the machine could at most change this machine's own market snapshots.
 */
export async function startRedis(options: RedisOptions = {}): Promise<LocalServer> {
  const binary = await redisBinary(options);
  return launch({
    name: 'Redis',
    port: options.port,
    prepare: (port) => prepare(port, binary, options),
  });
}

async function prepare(port: number, binary: RedisBinary, options: RedisOptions): Promise<Prepared> {
  const kept = options.dir === undefined ? undefined : resolve(options.dir);
  const dir = kept ?? (await throwAwayFolder('redis', {}));
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const pidfile = join(dir, 'redis.pid');
  await awaitFormerServer(pidfile, /redis|valkey/);
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir,
    pidfile,
    daemonize: 'no',
    save: '',
    appendonly: options.appendOnly === true ? 'yes' : 'no',
    // Evicting would drop stream entries that nobody has stored yet.
    'maxmemory-policy': 'noeviction',
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    command: {
      command: binary.command,
      args: [
        ...binary.args,
        ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
        ...(options.args ?? []),
      ],
      stopSignal: 'TERM',
      graceS: 10,
      removeAfter: kept === undefined ? dir : undefined,
    },
    logFile: join(dir, 'redis.log'),
    ready: (pid) => redisReady(port, pid),
  };
}

import type { RedisOptions } from 'ioredis';
import { linksTo } from './open-link.js';
import type { FoundKey } from './read-key.js';
import { WatchedServer } from './watched-server.js';
import type { WatchedServers } from './watched-servers.js';

/** A Redis of one server, which has every key; behind Sentinels, the one that is the master. */
export class OneServer implements WatchedServers {
  readonly all: readonly [WatchedServer];

  constructor(source: string | RedisOptions, onChanged: (keys: readonly string[]) => void) {
    this.all = [new WatchedServer(linksTo(source), onChanged)];
  }

  of(): WatchedServer {
    return this.all[0];
  }

  follow(key: string): Promise<FoundKey | undefined> {
    return Promise.reject(
      new Error(`${key} is on another node: a cluster needs redis+cluster://… as REDIS_URL`),
    );
  }

  connect(): Promise<void> {
    return this.all[0].connect();
  }

  close(): void {
    this.all[0].close();
  }
}

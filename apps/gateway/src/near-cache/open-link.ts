import { COMMAND_CONNECTION } from '@tapedeck/platform';
import { Redis, type RedisOptions } from 'ioredis';

/** Makes a connection of that name, not connected yet, to one certain server or to whoever the Sentinels say is the master. */
export type OpenLink = (name: string, own?: RedisOptions) => Redis;

export function linksTo(server: string | RedisOptions): OpenLink {
  return (name, own = {}) => {
    const options = { ...COMMAND_CONNECTION, connectionName: name, ...own };
    return typeof server === 'string' ? new Redis(server, options) : new Redis({ ...server, ...options });
  };
}

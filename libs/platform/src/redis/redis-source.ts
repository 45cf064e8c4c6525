import type { RedisOptions } from 'ioredis';

const SENTINEL_PORT = 26_379;
const SENTINEL_SCHEME = 'redis+sentinel:';

/**
 * `redis+sentinel://[user:password@]host[:port],host[:port]…/name[/database]`: the master of that name, as the Sentinels
 * listed know it. User and password are those of the master; the port is 26379 where none is given.
 */
const SENTINEL_URL =
  /^redis\+sentinel:\/\/(?:([^\s:@/]*)(?::([^\s@/]*))?@)?([^\s/@]+)\/([^\s/]+)(?:\/(\d+))?$/;
const SENTINEL = /^(\[[0-9a-f:.]+\]|[^\s:,[\]]+)(?::(\d{1,5}))?$/i;

/** Whether REDIS_URL can be understood. */
export function isRedisUrl(text: string): boolean {
  return text.startsWith(SENTINEL_SCHEME)
    ? sentinelOptions(text) !== undefined
    : /^rediss?:\/\/\S+$/.test(text);
}

/** What ioredis takes: the URL itself, or for Sentinels its options. Throws RangeError for a Sentinel URL that is none. */
export function redisOptions(url: string): string | RedisOptions {
  if (!url.startsWith(SENTINEL_SCHEME)) return url;
  const options = sentinelOptions(url);
  if (options === undefined)
    throw new RangeError('expected redis+sentinel://host:port,host:port/name as the address of Redis');
  return options;
}

function sentinelOptions(url: string): RedisOptions | undefined {
  const [, username, password, hosts, name, database] = SENTINEL_URL.exec(url) ?? [];
  if (hosts === undefined || name === undefined) return undefined;
  const sentinels: { host: string; port: number }[] = [];
  for (const text of hosts.split(',')) {
    const [, host, port] = SENTINEL.exec(text) ?? [];
    if (host === undefined) return undefined;
    sentinels.push({
      host: host.replace(/^\[|\]$/g, ''),
      port: port === undefined ? SENTINEL_PORT : Number(port),
    });
  }
  return {
    sentinels,
    name: decodeURIComponent(name),
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(database === undefined ? {} : { db: Number(database) }),
  };
}

import { isUtf8 } from 'node:buffer';
import type { ClusterSource } from '@tapedeck/redis-streams';
import type { RedisOptions } from 'ioredis';

const PORTS = { sentinel: 26_379, cluster: 6_379 } as const;

/**
 * Addresses that name several servers. User and password are those of the servers that hold the data; a port that is not
 * given is the usual one.
 *
 * - `redis+sentinel://[user:password@]host[:port],host[:port]…/name[/database]`: the master of that name, as the Sentinels
 *   listed know it.
 * - `redis+cluster://[user:password@]host[:port],host[:port]…`: a Redis Cluster, of which the nodes listed know the others;
 *   `rediss+cluster://…` for one that is spoken to over TLS.
 */
const SEVERAL =
  /^redis(?:\+(sentinel)|(s?)\+(cluster)):\/\/(?:([^\s:@/]*)(?::([^\s@/]*))?@)?([^\s/@]+)(?:\/([^\s/]*)(?:\/(\d+))?)?$/;
const ONE = /^rediss?:\/\/\S+$/;
const SERVER = /^(\[[0-9a-f:.]+\]|[^\s:,[\]]+)(?::(\d{1,5}))?$/i;

/** How REDIS_URL may be written, for messages. */
export const REDIS_URL_FORMS =
  'redis://host:port, rediss://host:port, redis+sentinel://host:port,host:port/name or redis[s]+cluster://host:port,host:port';

/** Where Redis is: the URL itself for one server, what ioredis takes for several. */
export type RedisSource = string | RedisOptions | ClusterSource;

/** Whether REDIS_URL can be understood. */
export function isRedisUrl(text: string): boolean {
  return ONE.test(text) || sourceOfSeveral(text) !== undefined;
}

/** Throws RangeError for an address of several servers that is none; one of a single server is ioredis' to judge. */
export function redisSource(url: string): RedisSource {
  if (!/^rediss?\+/.test(url)) return url;
  const source = sourceOfSeveral(url);
  if (source === undefined) throw new RangeError(`expected ${REDIS_URL_FORMS} as the address of Redis`);
  return source;
}

function sourceOfSeveral(url: string): RedisOptions | ClusterSource | undefined {
  const [, sentinel, secure, cluster, username, password, hosts = '', name = '', database] =
    SEVERAL.exec(url) ?? [];
  const usualPort = sentinel === undefined ? PORTS.cluster : PORTS.sentinel;
  const servers = hosts.split(',').map((text) => serverOf(text, usualPort));
  if (!servers.every((server) => server !== undefined)) return undefined;
  const credentials = {
    ...(username ? { username: decoded(username) } : {}),
    ...(password ? { password: decoded(password) } : {}),
  };
  if (cluster !== undefined) {
    // A cluster has the one database, and no name.
    if (name !== '' || database !== undefined) return undefined;
    return { cluster: servers, options: clusterOptions(credentials, secure === 's') };
  }
  if (name === '') return undefined;
  const db = database === undefined ? {} : { db: Number(database) };
  return { sentinels: servers, name: decoded(name), ...credentials, ...db };
}

/** Certificates are for names, so that with TLS a name is not resolved before the node is connected to. */
function clusterOptions(credentials: RedisOptions, secure: boolean): ClusterSource['options'] {
  if (!secure) return { redisOptions: credentials };
  return {
    redisOptions: { ...credentials, tls: {} },
    dnsLookup: (address, callback) => callback(null, address),
  };
}

function serverOf(text: string, usualPort: number): { host: string; port: number } | undefined {
  const [, host, port = usualPort] = SERVER.exec(text) ?? [];
  return host === undefined ? undefined : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** What is no escape, or escapes no text, stands for itself. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    const bytes = Buffer.from(escapes.replaceAll('%', ''), 'hex');
    return isUtf8(bytes) ? bytes.toString() : escapes;
  });
}

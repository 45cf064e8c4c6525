import { Redis, type RedisOptions } from 'ioredis';
import type { ConnectionSource, RedisConnection } from './connection-source.js';

/** Makes one connection; the given options win over those of the source. */
export function openConnection(source: ConnectionSource, options: RedisOptions): RedisConnection {
  if (typeof source === 'function') return source(options);
  if (typeof source === 'string') return new Redis(source, options);
  return new Redis({ ...source, ...options });
}

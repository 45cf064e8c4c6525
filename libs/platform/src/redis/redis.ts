import { openConnection, type RedisConnection } from '@tapedeck/redis-streams';
import type { RedisOptions } from 'ioredis';
import { redisSource } from './redis-source.js';

/** Injection token of the connection for commands. Blocking reads have connections of their own. */
export const REDIS = Symbol('REDIS');

const RETRY_CEILING_MS = 2_000;

/**
 * Fail fast: a caller learns within seconds that Redis is away, and decides itself what to do. `socketTimeout` finds
 * a link that is cut without a word (a half-open connection), which no other option of ioredis does.
 */
export const COMMAND_CONNECTION: RedisOptions = {
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  autoResendUnfulfilledCommands: false,
  connectTimeout: 5_000,
  commandTimeout: 5_000,
  socketTimeout: 6_000,
  // How long ioredis waits for the other side's goodbye; closing a link that is gone already costs all of it.
  disconnectTimeout: 200,
  retryStrategy: (attempt) =>
    Math.min(50 * 2 ** Math.min(attempt, 6), RETRY_CEILING_MS) * (0.5 + Math.random() / 2),
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
};

/**
 * Opens the command connection: to one server, to the master behind Sentinels, or to a cluster. A Redis that is away at the
 * start is no error: ioredis goes on trying, commands fail meanwhile, and `onTrouble` hears of it once per outage.
 */
export async function connectRedis(
  url: string,
  name: string,
  onTrouble: (message: string) => void,
): Promise<RedisConnection> {
  const redis = openConnection(redisSource(url), { ...COMMAND_CONNECTION, connectionName: name });
  let troubled = false;
  redis.on('error', (error: Error) => {
    if (!troubled) onTrouble(`Redis is away: ${error.message}`);
    troubled = true;
  });
  redis.on('ready', () => {
    if (troubled) onTrouble('Redis is back');
    troubled = false;
  });
  await redis.connect().catch(() => undefined);
  return redis;
}

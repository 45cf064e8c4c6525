import { freePort, startRedis, type LocalServer } from '@tapedeck/local-servers';
import { Redis } from 'ioredis';

/** A Redis for specs that read no history: their gateway finds no PostgreSQL, and none is started. */
export interface RedisOnly {
  redis: LocalServer;
  readonly redisClient: Redis;
  /** What a gateway needs to find it. */
  readonly variables: Record<string, string>;
  stop(): Promise<void>;
}

/** With `dir` it can be killed and started again with what it held. */
export async function startRedisOnly(dir?: string): Promise<RedisOnly> {
  const redis = await startRedis(dir === undefined ? {} : { port: await freePort(), dir, appendOnly: true });
  const redisClient = new Redis(redis.url, { maxRetriesPerRequest: null });
  // A spec that kills Redis says what it expects; the client only tries again.
  redisClient.on('error', () => undefined);
  const servers: RedisOnly = {
    redis,
    redisClient,
    variables: {
      REDIS_URL: redis.url,
      DATABASE_URL: `postgresql://nobody@127.0.0.1:${await freePort()}/none`,
    },
    async stop() {
      redisClient.disconnect();
      await servers.redis.stop();
    },
  };
  return servers;
}

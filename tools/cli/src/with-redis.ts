import { connectRedis, pingRedis } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';

/**
 * Work with a connection that is there, named for CLIENT LIST, and closed again however the work ends. Throws an error
 * whose message says that Redis is away, and why.
 */
export async function withRedis<T>(
  url: string,
  name: string,
  work: (redis: RedisConnection) => Promise<T>,
): Promise<T> {
  let isOpen = false;
  let trouble: string | undefined;
  const redis = await connectRedis(url, name, (message) => {
    trouble ??= message;
    if (isOpen) process.stderr.write(`${message}\n`);
  });
  try {
    await pingRedis(redis).catch((error: Error) => {
      throw new Error(trouble ?? `Redis is away: ${error.message}`, { cause: error });
    });
    isOpen = true;
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

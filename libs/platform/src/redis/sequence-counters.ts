import { sequenceKey } from '@tapedeck/contracts';
import { keyBeside, type RedisConnection } from '@tapedeck/redis-streams';

/**
 * The last `sequence` given out on a stream, by event source; empty where nothing was numbered. In a cluster the counters
 * lie beside the stream, under a name of the stream's slot, because one script numbers and appends.
 */
export async function sequenceCounters(
  redis: RedisConnection,
  stream: string,
): Promise<ReadonlyMap<string, number>> {
  const key = sequenceKey(stream);
  const counters = await redis.hgetall(redis.isCluster ? keyBeside(stream, key) : key);
  return new Map(Object.entries(counters).map(([source, last]) => [source, Number(last)]));
}

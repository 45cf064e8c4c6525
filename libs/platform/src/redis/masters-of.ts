import type { RedisConnection } from '@tapedeck/redis-streams';
import { Cluster, type Redis } from 'ioredis';

/**
 * The servers that keys are on: the one that is connected to, or in a cluster every master. For commands that name no key
 * (PING, INFO, SCAN), which in a cluster each node answers for itself. Throws while no node of the cluster is known.
 */
export function mastersOf(redis: RedisConnection): Redis[] {
  if (!(redis instanceof Cluster)) return [redis];
  const masters = redis.nodes('master');
  if (masters.length === 0) throw new Error(`no node of the Redis Cluster answers (${redis.status})`);
  return masters;
}

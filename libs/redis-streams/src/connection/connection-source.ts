import type { Cluster, ClusterNode, ClusterOptions, Redis, RedisOptions } from 'ioredis';

/** A connection of ioredis to one server, to the master behind Sentinels, or to a cluster. */
export type RedisConnection = Redis | Cluster;

/** A Redis Cluster: some of its nodes, the others are learnt from them. */
export interface ClusterSource {
  readonly cluster: readonly ClusterNode[];
  readonly options?: ClusterOptions;
}

/**
 * Where Redis is: a URL; ioredis options, `{ sentinels, name }` among them; a cluster; or a factory. A factory must
 * spread the given options last into each connection it makes; they carry the time-outs that a blocking reader needs.
 */
export type ConnectionSource =
  string | RedisOptions | ClusterSource | ((options: RedisOptions) => RedisConnection);

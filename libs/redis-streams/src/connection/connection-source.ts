import type { Cluster, Redis, RedisOptions } from 'ioredis';

/** A connection of ioredis to one server, to the master behind Sentinels, or to a cluster. */
export type RedisConnection = Redis | Cluster;

/**
 * Where Redis is: a URL, ioredis options (Sentinel too), or a factory. A factory must spread the given options last
 * into each connection it makes; they carry the time-outs that a blocking reader needs.
 */
export type ConnectionSource = string | RedisOptions | ((options: RedisOptions) => RedisConnection);

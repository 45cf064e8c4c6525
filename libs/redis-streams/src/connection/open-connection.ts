import { Redis, type Cluster, type RedisOptions } from 'ioredis';
import type { ClusterSource, ConnectionSource, RedisConnection } from './connection-source.js';
import { PromptCluster } from './prompt-cluster.js';

/** How long a failover may go unnoticed by a connection that is refused by no node. */
const SLOTS_REFRESH_MS = 2_000;

/** Makes one connection; the given options win over those of the source. */
export function openConnection(source: ConnectionSource, options: RedisOptions): RedisConnection {
  if (typeof source === 'function') return source(options);
  if (typeof source === 'string') return new Redis(source, options);
  return 'cluster' in source ? openCluster(source, options) : new Redis({ ...source, ...options });
}

/**
 * The connections to the nodes are made by ioredis as they are needed, so here, and only here, commands may wait for one
 * that is being made; the link's deadline, or `commandTimeout`, bounds it. A connection lost is not made again but learnt
 * anew. As elsewhere nothing is sent again after a connection was lost.
 */
function openCluster({ cluster, options = {} }: ClusterSource, given: RedisOptions): Cluster {
  const { retryStrategy, lazyConnect, enableOfflineQueue: _none, ...nodeOptions } = given;
  return new PromptCluster([...cluster], {
    slotsRefreshInterval: SLOTS_REFRESH_MS,
    ...options,
    clusterRetryStrategy: (times) => retryStrategy?.(times) ?? null,
    lazyConnect,
    enableOfflineQueue: true,
    retryDelayOnFailover: 0,
    retryDelayOnClusterDown: 0,
    // Replies of the shape that every caller here reads.
    redisOptions: { ...options.redisOptions, ...nodeOptions, replyMapping: 'legacy' },
  });
}

/** What is known of the Redis (or Valkey) behind a connection, as data for health pages and decisions. */
export interface ServerCapabilities {
  readonly product: 'redis' | 'valkey';
  /** Of the product itself, e.g. `7.0.15` or, for Valkey, `8.1.1`. */
  readonly version: string;
  /** The Redis version whose commands it has; Valkey says 7.2.4. */
  readonly redisVersion: string;
  readonly mode: 'standalone' | 'sentinel' | 'cluster';
  /** XACKDEL and XDELEX: asked of the server, because Valkey has them in other versions than Redis. */
  readonly ackAndDelete: boolean;
  /** XADD … IDMP, Redis 8.6 and later. Event ids do its work here, on any version. */
  readonly idempotentAppend: boolean;
  /** XTRIM … ACKED that really trims: there from Redis 8.2 on, without effect until 8.4.1. */
  readonly trimAcknowledged: boolean;
  /** INFO's `maxmemory_policy`, e.g. `noeviction`. */
  readonly evictionPolicy: string;
  readonly maxMemoryBytes: number;
  /** True where a full memory makes Redis drop streams: an `allkeys-` policy with a limit to reach. */
  readonly evictsStreams: boolean;
}

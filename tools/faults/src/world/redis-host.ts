/** The Redis of a fault, whatever it consists of. */
export interface RedisHost {
  /** `REDIS_URL` of writers and publisher, unless a proxy stands between. */
  readonly url: string;
  /** Where a proxy leads. Absent where there is no single server to lead to. */
  readonly port?: number;
  /** Makes it as new for the next round, while nothing is connected but the harness. Throws when it cannot be. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

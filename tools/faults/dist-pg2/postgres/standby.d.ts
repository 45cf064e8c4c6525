import { PostgresCluster } from './postgres-cluster.js';
/**
 * A streaming standby that the primary waits for: what is committed is on both, so that a failover loses nothing. It
 * answers reads and refuses writes (SQLSTATE 25006) until it is promoted.
 */
export declare function startStandby(primary: PostgresCluster): Promise<PostgresCluster>;
/** Makes it a primary; settles when it takes writes. */
export declare function promote(standby: PostgresCluster): Promise<void>;

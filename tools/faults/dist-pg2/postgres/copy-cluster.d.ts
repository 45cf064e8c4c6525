import type { PostgresCluster } from './postgres-cluster.js';
/**
 * A standby's data folder, made from a running primary by the low-level backup of PostgreSQL's manual (start, copy the
 * files as they are, stop, lay the backup label beside them). The binaries at hand have no pg_basebackup, and that of
 * another version refuses. Returns the folder around the data.
 */
export declare function copyCluster(primary: PostgresCluster): Promise<string>;

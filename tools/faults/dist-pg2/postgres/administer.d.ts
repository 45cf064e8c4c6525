import pg from 'pg';
/** Shown in pg_stat_activity, to tell the fault's own sessions from those it is aimed at. */
export declare const ADMIN_NAME = 'tapedeck-faults';
/** A superuser's session, for as long as `work` takes. */
export declare function administer<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T>;
/** `ALTER SYSTEM SET` of each, or RESET where undefined, put into force at once for new and for running sessions. */
export declare function setSystem(
  databaseUrl: string,
  settings: Readonly<Record<string, string | undefined>>,
): Promise<void>;

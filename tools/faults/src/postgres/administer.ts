import pg from 'pg';

/** Shown in pg_stat_activity, to tell the fault's own sessions from those it is aimed at. */
export const ADMIN_NAME = 'tapedeck-faults';

/** A superuser's session, for as long as `work` takes. */
export async function administer<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: ADMIN_NAME });
  // The server being killed is what many a fault is about; a query under way is rejected besides.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** `ALTER SYSTEM SET` of each, or RESET where undefined, put into force at once for new and for running sessions. */
export function setSystem(
  databaseUrl: string,
  settings: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  return administer(databaseUrl, async (client) => {
    for (const [name, value] of Object.entries(settings))
      await client.query(
        value === undefined
          ? `ALTER SYSTEM RESET ${name}`
          : `ALTER SYSTEM SET ${name} = ${client.escapeLiteral(value)}`,
      );
    await client.query('SELECT pg_reload_conf()');
  });
}

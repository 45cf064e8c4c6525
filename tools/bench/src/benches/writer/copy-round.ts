import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const TABLES = ['top_picks_runs', 'pick_contributions'] as const;

/**
 * Copies the rows that the tables hold out to memory, empties the tables, and copies the rows back in one transaction:
 * the same rows into the same tables with the same indexes, as durable as the writer's. Returns the time of the way back.
 */
export async function copyBack(databaseUrl: string): Promise<{ ms: number; rows: number }> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const texts = new Map<string, Buffer>();
    let rows = 0;
    for (const table of TABLES) {
      texts.set(table, await buffer(client.query(copyTo(`COPY (SELECT * FROM ${table}) TO STDOUT`))));
      const { rows: counted } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
      rows += Number(counted[0]?.count);
    }
    await client.query(`TRUNCATE ${TABLES.join()}`);
    const startedAt = performance.now();
    await client.query('BEGIN');
    for (const [table, text] of texts)
      await pipeline(Readable.from([text]), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
    await client.query('COMMIT');
    return { ms: performance.now() - startedAt, rows };
  } finally {
    await client.end();
  }
}

/** Empties the history tables. */
export async function emptyTables(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(`TRUNCATE ${TABLES.join()}`);
  await client.end();
}

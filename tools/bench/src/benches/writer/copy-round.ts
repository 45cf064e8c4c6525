import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const TABLES = ['top_picks_runs', 'pick_contributions'] as const;

/** Copies the rows that the tables hold out to memory, then back into the emptied tables, in one transaction a time. */
export async function copyRoundMs(
  databaseUrl: string,
  rounds: number,
): Promise<{ times: number[]; rows: number }> {
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
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await client.query(`TRUNCATE ${TABLES.join(', ')}`);
      const startedAt = performance.now();
      await client.query('BEGIN');
      for (const [table, text] of texts)
        await pipeline(Readable.from([text]), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
      await client.query('COMMIT');
      times.push(performance.now() - startedAt);
    }
    return { times, rows };
  } finally {
    await client.end();
  }
}

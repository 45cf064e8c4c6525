import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager, QueryRunner } from 'typeorm';
import { monthName, type Month } from '../partitions/month.js';
import { keyColumns } from './key-columns.js';
import { rollBack } from './month-snapshot.js';

/** A table's rows of a month as they were read by `readMonth`. */
export interface RestorePart {
  readonly table: string;
  readonly columns: readonly string[];
  /** Throws where the text is not what was archived: nothing is restored then. */
  lines(): AsyncIterable<Buffer>;
}

export interface RestoreRequest {
  readonly headTable: string;
  readonly month: Month;
  readonly parts: readonly RestorePart[];
  /** Of the archive, as `dropMonth` wrote it down. */
  readonly digest: string;
}

export interface RestoredPart {
  readonly table: string;
  readonly restored: number;
  /** Rows that are there: the same, or stored again since. */
  readonly present: number;
}

export interface RestoredMonth {
  readonly parts: readonly RestoredPart[];
  /** Times that this month was dropped with this archive: no longer accounted for as retired. */
  readonly unretired: number;
}

/**
 * Puts an archived month back, all of it or nothing. Its partitions should be there; else rows go to the default one. Rows
 * that are there stay as they are, if they are the same but for the moment of recording. Throws when a row
 * afterwards is not the one archived.
 */
export async function restoreMonth(
  runner: QueryRunner,
  { headTable, month, parts, digest }: RestoreRequest,
): Promise<RestoredMonth> {
  await runner.startTransaction();
  try {
    const client = (await runner.connect()) as ClientBase;
    const restored: RestoredPart[] = [];
    for (const part of parts) restored.push(await restorePart(runner.manager, client, part));
    const unretired = await runner.manager.query<unknown[]>(
      `WITH gone AS (
         DELETE FROM retired_months WHERE head_table = $1 AND month = $2 AND archive_digest = $3 RETURNING 1)
       SELECT 1 FROM gone`,
      [headTable, monthName(month), digest],
    );
    await runner.commitTransaction();
    return { parts: restored, unretired: unretired.length };
  } catch (error) {
    await rollBack(runner);
    throw error;
  }
}

async function restorePart(
  manager: EntityManager,
  client: ClientBase,
  { table, columns, lines }: RestorePart,
): Promise<RestoredPart> {
  const archived = `restoring_${table}`;
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  await manager.query(`CREATE TEMP TABLE ${archived} (LIKE ${table} INCLUDING DEFAULTS) ON COMMIT DROP`);
  await pipeline(Readable.from(lines()), client.query(copyFrom(`COPY ${archived} (${names}) FROM STDIN`)));
  const [counted] = await manager.query<{ archived: string; restored: string }[]>(
    `WITH restored AS (INSERT INTO ${table} SELECT * FROM ${archived} ON CONFLICT DO NOTHING RETURNING 1)
     SELECT (SELECT count(*) FROM restored) AS restored, (SELECT count(*) FROM ${archived}) AS archived`,
  );
  const rows = Number(counted?.archived);
  const same = await countSame(manager, table, archived, columns);
  if (same !== rows)
    throw new Error(
      `${table}: ${rows - same} of ${rows} rows are in history with another content: nothing was restored`,
    );
  return { table, restored: Number(counted?.restored), present: rows - Number(counted?.restored) };
}

/** Rows that are alike in both, column by column as text; the moment of recording is the row's own. */
async function countSame(
  manager: EntityManager,
  table: string,
  archived: string,
  columns: readonly string[],
): Promise<number> {
  const row = (of: string) =>
    `ROW(${columns
      .filter((column) => column !== 'recorded_at')
      .map((column) => `${of}."${column}"`)
      .join(', ')})::text`;
  const [counted] = await manager.query<{ same: string }[]>(
    `SELECT count(*) AS same FROM ${archived} archived JOIN ${table} stored USING (${keyColumns(table).join(', ')})
      WHERE ${row('archived')} = ${row('stored')}`,
  );
  return Number(counted?.same);
}

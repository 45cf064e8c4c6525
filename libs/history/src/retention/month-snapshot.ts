import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import { socketOf } from '../data-source/socket-of.js';
import type { OldMonth } from './old-month.js';
import { keyColumns } from './key-columns.js';
import { rowVersions, type RowVersions } from './row-versions.js';

/** A table's rows of a month, as text that COPY reads again. */
export interface MonthPart {
  readonly table: string;
  /** In the order of the text. */
  readonly columns: readonly string[];
  /** By partition. */
  readonly versions: RowVersions;
  /** A line a row, in the order of as-of and key: the same rows make the same bytes. Chunks are cut anywhere. */
  lines(): AsyncIterable<Buffer>;
}

/** Taken from the server ahead of the reader. */
const READ_AHEAD_BYTES = 262_144;

/** Spelled the same whatever the server's and the session's settings. */
const SPELLING = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL extra_float_digits = 1`;

/** Hands over the rows of a month as they stand at one moment, in a read-only transaction of the connection. */
export async function readMonth<T>(
  runner: QueryRunner,
  month: OldMonth,
  read: (parts: readonly MonthPart[]) => Promise<T>,
): Promise<T> {
  await runner.startTransaction('REPEATABLE READ');
  try {
    await runner.query(`SET TRANSACTION READ ONLY; ${SPELLING}`);
    const client = (await runner.connect()) as ClientBase;
    const parts: MonthPart[] = [];
    for (const { table, partition } of month.partitions) {
      const columns = await columnsOf(runner, table);
      const versions = await rowVersions(runner.manager, partition);
      parts.push({ table, columns, versions, lines: () => copyOut(client, table, partition, columns) });
    }
    const result = await read(parts);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await rollBack(runner);
    throw error;
  }
}

/** A connection that broke in the middle has no transaction to roll back; what broke it is told by the caller's error. */
export async function rollBack(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}

async function columnsOf({ manager }: QueryRunner, table: string): Promise<string[]> {
  const rows = await manager.query<{ name: string }[]>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

async function* copyOut(
  client: ClientBase,
  table: string,
  partition: string,
  columns: readonly string[],
): AsyncGenerator<Buffer> {
  const copy = client.query(
    copyTo(
      `COPY (SELECT ${columns.join(', ')} FROM ONLY ${partition} ORDER BY ${keyColumns(table).join(', ')}) TO STDOUT`,
      { highWaterMark: READ_AHEAD_BYTES },
    ),
  );
  // Iterating throws the error too; this is for one that comes after the last chunk was taken.
  copy.on('error', () => undefined);
  let isWhole = false;
  try {
    yield* copy as AsyncIterable<Buffer>;
    isWhole = true;
  } finally {
    // The server goes on sending what nobody reads any more, and answers nothing else: the connection is of no more use.
    if (!isWhole) socketOf(client).destroy();
  }
}

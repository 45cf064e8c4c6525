import type { DataSource, EntityManager } from 'typeorm';
import { HEAD_TABLES } from '../audit/head-tables.js';
import { monthOf, monthStart } from '../partitions/month.js';
import { databaseMoment } from './database-moment.js';
import type { AsOfRange } from './stored-event-ids.js';
import type { StoredEvent } from './stored-event.js';

interface EventRow {
  readonly envelope: string;
  readonly data: string;
  readonly data_schema: string;
  readonly sequence: string | null;
  readonly traceparent: string | null;
}

const PAGE = 500;

/** Reads history as a tape: every event again, in the order of as-of within its table. */
export class HistoryTapeQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows in the range, counted exactly. */
  async count(range: AsOfRange): Promise<number> {
    const counts = HEAD_TABLES.map(({ table }) => `(SELECT count(*) FROM ${table} ${WITHIN})`);
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT ${counts.join(' + ')} AS count`,
      bounds(range),
    );
    return Number(row?.count ?? 0);
  }

  /**
   * All in one read-only transaction, so that what writers do meanwhile is either in all of it or in none, through a
   * cursor, so that memory is that of a page here and of one month's sort in the server.
   */
  async *pages(range: AsOfRange): AsyncGenerator<StoredEvent[]> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('SET TRANSACTION READ ONLY');
      for (const { table } of HEAD_TABLES)
        for (const month of await monthsOf(runner.manager, table, range))
          yield* monthPages(runner.manager, table, month);
      await runner.commitTransaction();
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

const WITHIN = 'WHERE as_of >= $1 AND as_of <= $2';

function bounds({ from, to }: AsOfRange): [string, string] {
  return [databaseMoment(from ?? -Infinity), databaseMoment(to ?? Infinity)];
}

/** The range, cut at the turns of the months that have rows: a sort of all of history would be one of its whole size. */
async function monthsOf(manager: EntityManager, table: string, range: AsOfRange): Promise<AsOfRange[]> {
  const [row] = await manager.query<{ first: Date | null; last: Date | null }[]>(
    `SELECT min(as_of) AS first, max(as_of) AS last FROM ${table} ${WITHIN}`,
    bounds(range),
  );
  if (row === undefined || row.first === null || row.last === null) return [];
  const [firstMs, lastMs] = [row.first.getTime(), row.last.getTime()];
  const months: AsOfRange[] = [];
  for (let month = monthOf(firstMs); month <= monthOf(lastMs); month++)
    months.push({
      from: Math.max(firstMs, Date.parse(monthStart(month))),
      to: Math.min(lastMs, Date.parse(monthStart(month + 1)) - 1),
    });
  return months;
}

async function* monthPages(
  manager: EntityManager,
  table: string,
  month: AsOfRange,
): AsyncGenerator<StoredEvent[]> {
  await manager.query(
    `DECLARE tape NO SCROLL CURSOR FOR
      SELECT envelope::text AS envelope, data::text AS data, data_schema, sequence, traceparent
        FROM ${table} ${WITHIN} ORDER BY as_of, event_id`,
    bounds(month),
  );
  for (;;) {
    const rows = await manager.query<EventRow[]>(`FETCH ${PAGE} FROM tape`);
    if (rows.length === 0) break;
    yield rows.map(({ data_schema, ...row }) => ({ ...row, dataSchema: data_schema }));
  }
  await manager.query('CLOSE tape');
}

import type { DataSource, EntityManager } from 'typeorm';
import { monthOf, monthStart } from '../partitions/month.js';
import type { HistoryTable } from '../tables/history-table.js';
import { HISTORY_TABLES } from '../tables/history-tables.js';
import type { AsOfRange } from './as-of-range.js';
import { databaseMoment } from './database-moment.js';
import { publishedMoment } from './published-moment.js';
import type { StoredEvent } from './stored-event.js';

interface EventRow {
  /** Null in a table of facts. */
  readonly envelope: string | null;
  readonly event_id: string;
  readonly as_of: Date;
  readonly subject: string;
  readonly source: string;
  readonly data: string;
  readonly data_schema: string;
  readonly sequence: string | null;
  readonly traceparent: string | null;
}

const PAGE = 500;

/** Tables with a row for each event. */
const EVENT_TABLES = HISTORY_TABLES.filter(({ kind }) => kind !== 'detail');

/** Reads history as a tape: every event again, in the order of as-of within its table. */
export class HistoryTapeQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows in the range, counted exactly. */
  async count(range: AsOfRange): Promise<number> {
    const counts = EVENT_TABLES.map(({ table }) => `(SELECT count(*) FROM ${table} ${WITHIN})`);
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
      for (const table of EVENT_TABLES)
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
async function monthsOf(
  manager: EntityManager,
  { table }: HistoryTable,
  range: AsOfRange,
): Promise<AsOfRange[]> {
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
  table: HistoryTable,
  month: AsOfRange,
): AsyncGenerator<StoredEvent[]> {
  await manager.query(
    `DECLARE tape NO SCROLL CURSOR FOR
      SELECT ${table.kind === 'snapshot' ? 'envelope::text' : 'NULL'} AS envelope, event_id, as_of, subject, source,
             data::text AS data, data_schema, sequence, traceparent
        FROM ${table.table} ${WITHIN} ORDER BY as_of, event_id`,
    bounds(month),
  );
  for (;;) {
    const rows = await manager.query<EventRow[]>(`FETCH ${PAGE} FROM tape`);
    if (rows.length === 0) break;
    yield rows.map((row) => storedEvent(table, row));
  }
  await manager.query('CLOSE tape');
}

function storedEvent({ events }: HistoryTable, row: EventRow): StoredEvent {
  const { envelope, data, data_schema: dataSchema, sequence, traceparent } = row;
  return {
    envelope: envelope ?? factEnvelope(events[0]?.type ?? '', row),
    data,
    dataSchema,
    sequence,
    traceparent,
  };
}

/** A table of facts takes events of one type, so that the type need not stand in each row. */
function factEnvelope(type: string, { event_id: id, as_of, subject, source }: EventRow): string {
  return JSON.stringify({ id, type, subject, asOf: publishedMoment(as_of), source });
}

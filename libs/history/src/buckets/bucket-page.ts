import type { DataSource } from 'typeorm';
import { askedSubjects } from '../queries/asked-subjects.js';
import { MAX_PAGE_SIZE } from '../queries/history-page.js';
import type { Page } from '../queries/page.js';
import type { Subject } from '../queries/subjects.js';
import type { HistoryTable } from '../tables/history-table.js';
import type { BucketPlace } from './after-bucket-sql.js';
import { decodeBucketCursor, encodeBucketCursor, type BucketCursor } from './bucket-cursor.js';
import { bucketEnd, bucketStart } from './bucket-interval.js';
import type { BucketRequest } from './bucket-request.js';
import { bucketStartsStatement } from './bucket-starts.statement.js';
import { bucketsStatement } from './buckets.statement.js';
import { historyBucket, type BucketRow, type HistoryBucket } from './history-bucket.js';

/**
 * Buckets newest first, then by subject; none without rows. Paged by the last bucket shown: rows that arrive meanwhile
 * neither repeat nor hide any other bucket, and change only the figures of buckets not shown yet.
 *
 * In two steps, so that the cost is that of the answer: first the starts of as many buckets as are asked for, then the rows
 * from the oldest of them on.
 */
export async function bucketPage(
  dataSource: DataSource,
  table: HistoryTable,
  request: BucketRequest,
): Promise<Page<HistoryBucket>> {
  const { interval, limit } = request;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE_SIZE)
    throw new RangeError(`limit: expected 1 to ${MAX_PAGE_SIZE}, received ${limit}`);
  const after =
    request.cursor === undefined ? undefined : decodeBucketCursor(request.cursor, interval, table.filters);
  const below = upperBound(request, after);
  const among = await askedSubjects(dataSource, table, request);
  if (among.length === 0) return { items: [] };

  const oldestMs = await oldestOf(dataSource, table, { ...request, after, below }, among);
  if (oldestMs === undefined) return { items: [] };
  const { text, parameters } = bucketsStatement(table, { interval, from: oldestMs, below, after }, among);
  const rows = await dataSource.query<BucketRow[]>(text, parameters);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => historyBucket(table, interval, row)),
    ...(rows.length > shown.length && last
      ? { nextCursor: encodeBucketCursor({ interval, ...placeOf(table, last) }) }
      : {}),
  };
}

interface Span extends BucketRequest {
  readonly after: BucketCursor | undefined;
  readonly below: number | undefined;
}

/** From where on to read, so that there are as many buckets as asked for; undefined where there is none. */
async function oldestOf(
  dataSource: DataSource,
  table: HistoryTable,
  { interval, from, below, after, limit }: Span,
  among: readonly Subject[],
): Promise<number | undefined> {
  // A chart of a range: it has no more buckets than the page, so that all of them are read.
  if (from !== undefined && below !== undefined) {
    const [first, last] = [bucketStart(interval, from), bucketStart(interval, below - 1)];
    // Months have no one length; a day more or less in each changes a sparing by a little, and the answer not at all.
    const lengthMs = bucketEnd(interval, first) - first;
    const atMost = ((last - first) / lengthMs + 1) * among.length;
    if (atMost <= limit) return from;
  }
  // One more than asked for, to know whether another page follows.
  const { text, parameters } = bucketStartsStatement(
    table,
    { interval, from, below, after, enough: limit + 1 },
    among,
  );
  const oldest = (await dataSource.query<{ start: Date }[]>(text, parameters)).at(-1);
  return oldest && Math.max(oldest.start.getTime(), from ?? -Infinity);
}

/** As-ofs before this moment: what `to` allows, and from the second page on, the end of the bucket shown last. */
function upperBound({ interval, to }: BucketRequest, after: BucketCursor | undefined): number | undefined {
  const bounds = [
    ...(to === undefined ? [] : [to + 1]),
    ...(after === undefined ? [] : [bucketEnd(interval, after.startMs)]),
  ];
  return bounds.length === 0 ? undefined : Math.min(...bounds);
}

function placeOf({ filters }: HistoryTable, row: BucketRow): BucketPlace {
  return { startMs: row.start.getTime(), subject: filters.map((column) => String(row[column])) };
}

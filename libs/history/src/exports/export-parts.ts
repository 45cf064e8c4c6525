import type { ClientBase } from 'pg';
import { bucketEnd, bucketStart } from '../buckets/bucket-interval.js';
import { defaultPartitionName } from '../partitions/create-partition.js';
import { monthOf, monthStart, type Month } from '../partitions/month.js';
import type { AsOfRange } from '../queries/as-of-range.js';
import type { HistoryTable } from '../tables/history-table.js';
import type { ExportRequest } from './export-request.js';

/** A length that weeks fit into, about as long as a month. */
const WEEKS = 4;

/**
 * The range of an export cut into months that may have rows, newest first: each is sorted by itself, so that what the
 * server sorts is bounded by a month and the first line comes once the newest month is sorted. Weeks do not end where months do, so
 * buckets of a week are exported by four weeks: a bucket is never cut in two.
 */
export async function exportParts(
  client: ClientBase,
  { table }: HistoryTable,
  { from = -Infinity, to = Infinity, interval }: ExportRequest,
): Promise<AsOfRange[]> {
  const months = await monthsWithRows(client, table);
  const parts = interval === '1w' ? monthsInWeeks(months) : months.map(partOfMonth);
  return parts
    .map((part) => ({ from: Math.max(part.from, from), to: Math.min(part.to, to) }))
    .filter((part) => part.from <= part.to)
    .sort((a, b) => b.from - a.from);
}

/** Months with a partition of their own, and those that the default partition holds rows of: normally none. */
async function monthsWithRows(client: ClientBase, table: string): Promise<Month[]> {
  const fallback = defaultPartitionName(table);
  const { rows } = await client.query<{ month: Date }>(
    `SELECT to_date(right(child.relname, 7), 'YYYY_MM')::timestamp AT TIME ZONE 'UTC' AS month
       FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
      WHERE inhparent = $1::regclass AND NOT inhdetachpending AND child.relname <> $2
      UNION
     SELECT DISTINCT date_trunc('month', as_of, 'UTC') FROM ${fallback}`,
    [table, fallback],
  );
  return rows.map(({ month }) => monthOf(month.getTime()));
}

interface Part {
  readonly from: number;
  readonly to: number;
}

function partOfMonth(month: Month): Part {
  return { from: Date.parse(monthStart(month)), to: Date.parse(monthStart(month + 1)) - 1 };
}

function monthsInWeeks(months: readonly Month[]): Part[] {
  const firstMs = bucketStart('1w', 0);
  const lengthMs = WEEKS * (bucketEnd('1w', firstMs) - firstMs);
  const indices = months.map(partOfMonth).flatMap(({ from, to }) => {
    const [first, last] = [Math.floor((from - firstMs) / lengthMs), Math.floor((to - firstMs) / lengthMs)];
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return [...new Set(indices)].map((index) => ({
    from: firstMs + index * lengthMs,
    to: firstMs + (index + 1) * lengthMs - 1,
  }));
}

import { databaseMoment } from '../queries/database-moment.js';
import type { Statement } from '../queries/statement.js';
import type { Subject } from '../queries/subjects.js';
import type { HistoryTable } from '../tables/history-table.js';
import { afterBucketSql, type BucketPlace } from './after-bucket-sql.js';
import { BUCKET_FIGURES } from './bucket-figures.js';
import { figuresSql } from './bucket-figures-sql.js';
import { bucketStartSql, type BucketInterval } from './bucket-interval.js';
import { figureAlias } from './history-bucket.js';
import { measuredColumns } from './measured-columns.js';

export interface BucketsRequest {
  readonly interval: BucketInterval;
  /** As-ofs from here on, epoch milliseconds. */
  readonly from: number;
  /** As-ofs before this moment; without it, any. */
  readonly below?: number;
  /** The place of the last bucket shown before. */
  readonly after?: BucketPlace;
}

/** The buckets of every subject asked for, newest first, then by subject. Reads the rows of the range, by the index. */
export function bucketsStatement(
  table: HistoryTable,
  { interval, from, below, after }: BucketsRequest,
  among: readonly Subject[],
): Statement {
  const { filters } = table;
  const parameters: unknown[] = filters.map((column) => among.map((subject) => subject[column]));
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [
    ...filters.map((column) => `${column} = asked.${column}`),
    `as_of >= ${parameter(databaseMoment(from))}::timestamptz`,
    ...(below === undefined ? [] : [`as_of < ${parameter(databaseMoment(below))}::timestamptz`]),
  ];
  const text = `
    SELECT ${filters.map((column) => `asked.${column}`).join(', ')}, bucket.*
      FROM unnest(${filters.map((_, at) => `$${at + 1}::text[]`).join(', ')}) AS asked (${filters.join(', ')})
     CROSS JOIN LATERAL (
       SELECT ${bucketStartSql(interval, 'as_of')} AS start, ${aggregatesSql(table).join(', ')}
         FROM ${table.table} WHERE ${conditions.join(' AND ')} GROUP BY 1) bucket
     ${after === undefined ? '' : `WHERE ${afterBucketSql(after, filters, parameter)}`}
     ORDER BY bucket.start DESC, ${filters.map((column) => `asked.${column}`).join(', ')}`;
  return { text, parameters };
}

/** What is worked out of a bucket's rows, each under its name in a BucketRow. */
export function aggregatesSql(table: HistoryTable): string[] {
  const figures = measuredColumns(table).flatMap((column, at) => {
    const sql = figuresSql(column, table);
    return BUCKET_FIGURES.map((figure) => `${sql[figure]} AS ${figureAlias(at, figure)}`);
  });
  return ['count(*) AS rows', ...figures];
}

import { databaseMoment } from '../queries/database-moment.js';
import type { Statement } from '../queries/statement.js';
import type { Subject } from '../queries/subjects.js';
import type { HistoryTable } from '../tables/history-table.js';
import { afterBucketSql, type BucketPlace } from './after-bucket-sql.js';
import { bucketStartSql, type BucketInterval } from './bucket-interval.js';

export interface BucketStartsRequest {
  readonly interval: BucketInterval;
  /** As-ofs from here on, epoch milliseconds. */
  readonly from?: number;
  /** As-ofs before this moment; without it, any. */
  readonly below?: number;
  /** Buckets that count, one for each subject: enough starts to have that many are found. */
  readonly enough: number;
  /** Buckets of this start that do not count: those of subjects up to and including this one. */
  readonly after?: BucketPlace;
}

/** Nearly every next bucket is this near, which opens two partitions; a look at all of the past would open every one. */
const NEAR = `interval '31 days'`;

/**
 * The newest buckets that have rows, as `{ start, shown }`, newest first; `shown` runs up to `enough`. Steps through the
 * index from one bucket to the next older one, so that the cost follows the number of buckets, not of the rows in them or of the
 * time between them.
 */
export function bucketStartsStatement(
  { table, filters }: HistoryTable,
  { interval, from, below, enough, after }: BucketStartsRequest,
  among: readonly Subject[],
): Statement {
  const parameters: unknown[] = filters.map((column) => among.map((subject) => subject[column]));
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const first =
    below === undefined ? `'infinity'::timestamptz` : `${parameter(databaseMoment(below))}::timestamptz`;
  const conditions = [
    ...filters.map((column) => `${column} = asked.${column}`),
    ...(from === undefined ? [] : [`as_of >= ${parameter(databaseMoment(from))}::timestamptz`]),
    // Known to the planner, where the step's own bound is known only when it runs.
    ...(below === undefined ? [] : [`as_of < ${first}`]),
    'as_of < step.start',
  ];
  const newest = (...more: string[]) => `
    (SELECT as_of FROM ${table} WHERE ${[...conditions, ...more].join(' AND ')} ORDER BY as_of DESC LIMIT 1)`;
  const counted = after === undefined ? '' : ` FILTER (WHERE ${afterBucketSql(after, filters, parameter)})`;
  const text = `
    WITH RECURSIVE step AS (
      SELECT ${first} AS start, 0::bigint AS shown
      UNION ALL
      SELECT next.start, step.shown + next.shown
        FROM step CROSS JOIN LATERAL (
          SELECT bucket.start, count(*)${counted} AS shown
            FROM unnest(${filters.map((_, at) => `$${at + 1}::text[]`).join(', ')}) AS asked (${filters.join(', ')})
           CROSS JOIN LATERAL (
             SELECT ${bucketStartSql(interval, `coalesce(${newest(`as_of >= step.start - ${NEAR}`)}, ${newest()})`)} AS start
              -- Worked out once, not again for each place that names it.
             OFFSET 0) bucket
           WHERE bucket.start IS NOT NULL
           GROUP BY bucket.start ORDER BY bucket.start DESC LIMIT 1) next
       WHERE step.shown < ${parameter(enough)})
    SELECT start, shown FROM step OFFSET 1`;
  return { text, parameters };
}

import { databaseMoment } from '../queries/database-moment.js';

/** The place of a bucket in the order of a page: newest first, then by subject. */
export interface BucketPlace {
  readonly startMs: number;
  /** By the table's filter columns in their order. */
  readonly subject: readonly string[];
}

/** Whether the bucket of one start or an older one comes after that place, as SQL. Subjects compare as the database sorts them. */
export function afterBucketSql(
  { startMs, subject }: BucketPlace,
  filters: readonly string[],
  parameter: (value: unknown) => string,
): string {
  const asked = filters.map((column) => `asked.${column}`).join(', ');
  const shown = subject.map((value) => `${parameter(value)}::text`).join(', ');
  return `(bucket.start < ${parameter(databaseMoment(startMs))}::timestamptz OR (${asked}) > (${shown}))`;
}

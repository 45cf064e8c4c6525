import type { HistoryTable } from '../history/history.reader.js';

/** `TopPicksRuns` of `top_picks_runs`. */
export function schemaName({ table }: HistoryTable): string {
  return table.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

export function rowSchemaName(table: HistoryTable): string {
  return `${schemaName(table)}Row`;
}

export function pageSchemaName(table: HistoryTable): string {
  return `${schemaName(table)}Page`;
}

export function bucketSchemaName(table: HistoryTable): string {
  return `${schemaName(table)}Bucket`;
}

export function bucketPageSchemaName(table: HistoryTable): string {
  return `${schemaName(table)}BucketPage`;
}

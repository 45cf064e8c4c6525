import { databaseMoment } from '../queries/database-moment.js';
import type { AsOfRange } from '../queries/as-of-range.js';
import type { HistoryTable } from '../tables/history-table.js';
import type { ExportRequest } from './export-request.js';

/** The rows of a part of the range that the request is about, as a WHERE clause. */
export function matchSql(
  { filters }: HistoryTable,
  { match = {} }: ExportRequest,
  { from, to }: AsOfRange,
  parameter: (value: unknown) => string,
): string {
  return [
    ...filters.flatMap((column) => {
      const value = match[column];
      return value === undefined ? [] : [`${column} = ${parameter(value)}`];
    }),
    `as_of >= ${parameter(databaseMoment(from ?? -Infinity))}::timestamptz`,
    `as_of <= ${parameter(databaseMoment(to ?? Infinity))}::timestamptz`,
  ].join(' AND ');
}

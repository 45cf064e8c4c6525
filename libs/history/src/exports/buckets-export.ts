import { BUCKET_FIGURES } from '../buckets/bucket-figures.js';
import { bucketEndSql, bucketStartSql, type BucketInterval } from '../buckets/bucket-interval.js';
import { aggregatesSql } from '../buckets/buckets.statement.js';
import { figureAlias } from '../buckets/history-bucket.js';
import { measuredColumns } from '../buckets/measured-columns.js';
import { columnName } from '../tables/common-columns.js';
import type { HistoryColumn, HistoryTable } from '../tables/history-table.js';
import type { ExportRequest } from './export-request.js';
import type { ExportSource } from './export-source.js';
import type { ExportedField } from './exported-field.js';
import { fieldSql, publishedMomentSql } from './field-sql.js';
import { matchSql } from './match-sql.js';

/** Buckets as a page shows them, in the order of a page; in CSV the figures of a column are `equity.open`, `equity.high`, …. */
export function bucketsExport(
  table: HistoryTable,
  request: ExportRequest,
  interval: BucketInterval,
): ExportSource {
  const { filters } = table;
  const columns = measuredColumns(table);
  const head = headFields(table, interval);
  const lines =
    request.format === 'csv'
      ? [
          ...head.map(({ csv }) => csv),
          ...columns.flatMap((column, at) => figures(column, at).map(({ csv }) => csv)),
        ]
      : [`json_build_object(${[...head.map(jsonMember), `'values', ${valuesSql(columns)}`].join(', ')})`];
  return {
    header: [
      ...head.map(({ name }) => name),
      ...columns.flatMap((column) => BUCKET_FIGURES.map((figure) => `${column.name}.${figure}`)),
    ],
    statement(part, limit) {
      const parameters: unknown[] = [];
      const parameter = (value: unknown) => `$${parameters.push(value)}`;
      const text = `
        SELECT ${lines.join(', ')} FROM (
          SELECT ${bucketStartSql(interval, 'as_of')} AS start, ${[...filters, ...aggregatesSql(table)].join(', ')}
            FROM ${table.table} WHERE ${matchSql(table, request, part, parameter)}
           GROUP BY start, ${filters.join(', ')}) bucket
         ORDER BY start DESC, ${filters.join(', ')}${limit === undefined ? '' : ` LIMIT ${parameter(limit)}`}`;
      return { text, parameters };
    },
  };
}

function headFields(table: HistoryTable, interval: BucketInterval): ExportedField[] {
  const start = publishedMomentSql('start');
  const end = publishedMomentSql(bucketEndSql(interval, 'start'));
  return [
    { name: 'start', csv: start, json: start },
    { name: 'end', csv: end, json: end },
    ...table.filters.map((column) => fieldSql(columnName(table, column), column, 'text')),
    { name: 'rows', csv: 'rows', json: 'rows' },
  ];
}

function valuesSql(columns: readonly HistoryColumn[]): string {
  const members = columns.map((column, at) => {
    const values = figures(column, at).map(jsonMember);
    return `'${column.name}', json_build_object(${values.join(', ')})`;
  });
  return `json_build_object(${members.join(', ')})`;
}

function figures({ kind }: HistoryColumn, at: number): ExportedField[] {
  return BUCKET_FIGURES.map((figure) =>
    fieldSql(figure, figureAlias(at, figure), figure === 'count' ? 'integer' : kind),
  );
}

function jsonMember({ name, json }: ExportedField): string {
  return `'${name}', ${json}`;
}

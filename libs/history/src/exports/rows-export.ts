import { shownColumns } from '../tables/common-columns.js';
import type { HistoryTable } from '../tables/history-table.js';
import type { ExportRequest } from './export-request.js';
import type { ExportSource } from './export-source.js';
import type { ExportedField } from './exported-field.js';
import { fieldSql, publishedMomentSql } from './field-sql.js';
import { matchSql } from './match-sql.js';

/** Rows as a page shows them, in the order of a page. */
export function rowsExport(table: HistoryTable, request: ExportRequest): ExportSource {
  const fields = rowFields(table, request);
  const isCsv = request.format === 'csv';
  return {
    header: fields.map(({ name }) => name),
    statement(part, limit) {
      const parameters: unknown[] = [];
      const parameter = (value: unknown) => `$${parameters.push(value)}`;
      const columns = fields.map((field) => `${isCsv ? field.csv : field.json} AS "${field.name}"`);
      const newestFirst = `as_of DESC, event_id DESC${table.ordinal === undefined ? '' : `, ${table.ordinal}`}`;
      const rows = `
        SELECT ${columns.join(', ')} FROM ${table.table}
         WHERE ${matchSql(table, request, part, parameter)}
         ORDER BY ${newestFirst}${limit === undefined ? '' : ` LIMIT ${parameter(limit)}`}`;
      return { text: isCsv ? rows : `SELECT row_to_json(item) FROM (${rows}) item`, parameters };
    },
  };
}

function rowFields(table: HistoryTable, { include }: ExportRequest): ExportedField[] {
  const asOf = publishedMomentSql('as_of');
  return [
    { name: 'id', csv: 'event_id', json: 'event_id' },
    { name: 'asOf', csv: asOf, json: asOf },
    ...shownColumns(table).map(({ name, column, kind }) => fieldSql(name, column, kind)),
    ...(include === 'data' && table.kind !== 'detail' ? [fieldSql('data', 'data', 'json')] : []),
  ];
}

import type { ColumnKind } from '../tables/history-table.js';
import type { ExportedField } from './exported-field.js';

/**
 * What makes a spreadsheet take a text for a formula: it begins with = + - @, their full-width forms, a tab, a carriage
 * return or a line feed. Code points.
 */
const FORMULA_STARTS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']
  .map((letter) => letter.codePointAt(0))
  .join(', ');

/** How a column is spelled: as pages spell it. */
export function fieldSql(name: string, column: string, kind: ColumnKind): ExportedField {
  switch (kind) {
    case 'text':
      return { name, csv: guarded(`${column}::text`), json: column };
    case 'moment':
      return { name, csv: momentSql(column), json: momentSql(column) };
    case 'decimal':
      return { name, csv: column, json: `${column}::text` };
    case 'boolean':
      return { name, csv: `${column}::text`, json: column };
    case 'list':
      return { name, csv: `to_json(${column})`, json: column };
    default:
      return { name, csv: column, json: column };
  }
}

/** A moment of the market: whole seconds without a fraction, as snapshots have it. */
export function publishedMomentSql(column: string): string {
  return `CASE WHEN date_trunc('second', ${column}) = ${column}
      THEN to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') ELSE ${momentSql(column)} END`;
}

function momentSql(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/**
 * With an apostrophe in front where a spreadsheet would run it: texts come from models and clients, and whoever opens the file trusts
 * it. Only in CSV, which is what spreadsheets open.
 */
function guarded(text: string): string {
  return `CASE WHEN ascii(${text}) IN (${FORMULA_STARTS}) THEN '''' || ${text} ELSE ${text} END`;
}

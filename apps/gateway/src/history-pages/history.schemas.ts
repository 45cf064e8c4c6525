import { moment } from '../docs/moment.schema.js';
import { ref } from '../docs/ref.js';
import type { SchemaObject } from '../docs/schema-object.js';
import {
  HISTORY_TABLES,
  shownColumns,
  type HistoryColumn,
  type HistoryTable,
} from '../history/history.reader.js';
import { bucketSchema, FIGURES_SCHEMAS } from './bucket.schemas.js';
import { hasData } from './history-request.js';
import { bucketPageSchemaName, bucketSchemaName, pageSchemaName, rowSchemaName } from './schema-names.js';

const DECIMAL = '^-?\\d+(\\.\\d+)?$';

/** Pages, row and bucket of every table, made from its description. */
export const HISTORY_SCHEMAS: Readonly<Record<string, SchemaObject>> = Object.fromEntries(
  HISTORY_TABLES.flatMap((table) => [
    [pageSchemaName(table), pageSchema(rowSchemaName(table), 'Newest as-of first.')],
    [rowSchemaName(table), rowSchema(table)],
    [bucketPageSchemaName(table), pageSchema(bucketSchemaName(table), 'Newest first, then by subject.')],
    [bucketSchemaName(table), bucketSchema(table)],
  ]).concat(Object.entries(FIGURES_SCHEMAS)),
);

function pageSchema(item: string, description: string): SchemaObject {
  return {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: {
      items: { type: 'array', items: ref(item), description },
      nextCursor: {
        type: 'string',
        nullable: true,
        description: 'Pass it as `cursor` for the next page; null on the last one.',
      },
    },
  };
}

function rowSchema(table: HistoryTable): SchemaObject {
  const columns = shownColumns(table);
  return {
    type: 'object',
    description: table.about,
    required: ['id', 'asOf', ...columns.map(({ name }) => name)],
    properties: {
      id: { type: 'string', format: 'uuid', description: 'The event.' },
      asOf: moment('The moment in the market that it describes.'),
      ...Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])),
      ...(hasData(table)
        ? { data: { type: 'object', description: "The event's data; only with `include=data`." } }
        : {}),
    },
  };
}

function columnSchema({ kind, about }: HistoryColumn): SchemaObject {
  const description = about;
  switch (kind) {
    case 'moment':
      return { ...moment(description), nullable: true };
    case 'decimal':
      return { type: 'string', pattern: DECIMAL, nullable: true, description };
    case 'list':
      return { type: 'array', items: {}, nullable: true, description };
    case 'json':
      return { type: 'object', additionalProperties: true, nullable: true, description };
    case 'text':
      return { type: 'string', nullable: true, description };
    default:
      return { type: kind, nullable: true, description };
  }
}

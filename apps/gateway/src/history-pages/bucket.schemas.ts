import { moment } from '../docs/moment.schema.js';
import { ref } from '../docs/ref.js';
import type { SchemaObject } from '../docs/schema-object.js';
import {
  BUCKET_FIGURES,
  measuredColumns,
  type BucketFigure,
  type HistoryTable,
} from '../history/history.reader.js';
import { filterOf } from './history-filters.js';

const ABOUT: Readonly<Record<BucketFigure, string>> = {
  open: 'First value in the order of as-of, then of event id; null without a value.',
  high: 'Highest value; null without one.',
  low: 'Lowest value; null without one.',
  close: 'Last value in the same order; null without one.',
  mean: 'Arithmetic mean of the values, rows alike however long each held; null without a value.',
  count: 'Rows with a value: the others are null and count for none of these.',
};

/** Figures of a column: of doubles and integers, and of decimals. */
export const FIGURES_SCHEMAS: Readonly<Record<string, SchemaObject>> = {
  BucketNumbers: figures('Figures of a numeric column, in its unit.', (description) => ({
    type: 'number',
    nullable: true,
    description,
  })),
  BucketDecimals: figures(
    'Figures of a decimal column, in its unit: exact, but for the mean, which has 16 significant digits or more.',
    (description) => ({ type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', nullable: true, description }),
  ),
};

function figures(description: string, value: (about: string) => SchemaObject): SchemaObject {
  return {
    type: 'object',
    description,
    required: [...BUCKET_FIGURES],
    properties: Object.fromEntries(
      BUCKET_FIGURES.map((figure) => [
        figure,
        figure === 'count'
          ? { type: 'integer', minimum: 0, description: ABOUT[figure] }
          : value(ABOUT[figure]),
      ]),
    ),
  };
}

const NUMBERS = { open: 3, high: 5, low: 2, close: 4, mean: 3.5, count: 4 };
const DECIMALS = { open: '101.25', high: '103.5', low: '100.75', close: '102', mean: '101.875', count: 4 };

function bucketExample(table: HistoryTable): object {
  return {
    start: '2018-02-07T21:00:00Z',
    end: '2018-02-07T22:00:00Z',
    ...Object.fromEntries(table.filters.map((column) => [column, filterOf(column).example])),
    rows: 4,
    values: Object.fromEntries(
      measuredColumns(table).map(({ name, kind }) => [name, kind === 'decimal' ? DECIMALS : NUMBERS]),
    ),
  };
}

/** Bucket of a table, made from its description. */
export function bucketSchema(table: HistoryTable): SchemaObject {
  const columns = measuredColumns(table);
  return {
    type: 'object',
    example: bucketExample(table),
    description: `The rows of one ${table.filters.join(' and ')} between two round moments.`,
    required: ['start', 'end', ...table.filters, 'rows', 'values'],
    properties: {
      start: moment('Its first moment: round in UTC.'),
      end: moment('Start of the next bucket, which its own moments are before.'),
      ...Object.fromEntries(
        table.filters.map((column) => [
          column,
          {
            type: 'string',
            description: `Of its rows: ${filterOf(column).expected}.`,
            example: filterOf(column).example,
          },
        ]),
      ),
      rows: { type: 'integer', minimum: 1, description: 'How many rows there are.' },
      values: {
        type: 'object',
        description: 'Figures of every numeric column.',
        required: columns.map(({ name }) => name),
        properties: Object.fromEntries(
          columns.map(({ name, kind, about }) => [
            name,
            { allOf: [ref(kind === 'decimal' ? 'BucketDecimals' : 'BucketNumbers')], description: about },
          ]),
        ),
      },
    },
  };
}

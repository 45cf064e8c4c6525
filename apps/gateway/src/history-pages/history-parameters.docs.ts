import { ApiQuery } from '@nestjs/swagger';
import { BUCKET_INTERVALS, MAX_PAGE_SIZE, type HistoryTable } from '../history/history.reader.js';
import { filterOf } from './history-filters.js';
import { DEFAULT_PAGE_SIZE, hasData } from './history-request.js';

const DAY_OR_MOMENT =
  'market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day.';

/** The query parameters of a table's route. */
export function historyParameters(table: HistoryTable): MethodDecorator[] {
  const optional = (name: string, description: string, schema: object, example?: unknown) =>
    ApiQuery({
      name,
      required: false,
      description,
      schema: example === undefined ? schema : { ...schema, example },
    });
  return [
    ...table.filters.map((column) => {
      const { expected, values, example } = filterOf(column);
      const schema = { type: 'string', ...(values === undefined ? {} : { enum: [...values] }) };
      return optional(column, `Only rows with this ${column}: ${expected}.`, schema, example);
    }),
    optional('from', `Earliest as-of; ${DAY_OR_MOMENT}`, { type: 'string' }, '2018-01-01'),
    optional('to', `Latest as-of; ${DAY_OR_MOMENT}`, { type: 'string' }, '2018-02-07T21:00:00Z'),
    optional(
      'interval',
      'Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`).',
      { type: 'string', enum: [...BUCKET_INTERVALS] },
    ),
    optional(
      'limit',
      `Items a page, up to ${MAX_PAGE_SIZE}. As lines (CSV, NDJSON): lines in all, as many as there are without it.`,
      { type: 'integer', minimum: 1, default: DEFAULT_PAGE_SIZE },
    ),
    optional(
      'cursor',
      'The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once.',
      { type: 'string' },
    ),
    ...(hasData(table)
      ? [
          optional('include', "With `data`, each row carries its event's data; not beside `interval`.", {
            type: 'string',
            enum: ['data'],
          }),
        ]
      : []),
  ];
}

import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { MAX_PAGE_SIZE, type HistoryTable } from '../history/history.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { filterOf } from './history-filters.js';
import { DEFAULT_PAGE_SIZE, hasData } from './history-page.query.js';
import { pageSchemaName, schemaName } from './schema-names.js';
import { unknownValue } from './unknown-value.js';

const DAY_OR_MOMENT =
  'market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day.';

export function ApiHistoryPage(table: HistoryTable): MethodDecorator {
  const named = table.filters.find((column) => filterOf(column).values === undefined);
  return applyDecorators(
    ApiOperation({
      operationId: `list${schemaName(table)}`,
      summary: `${table.about.replace(/\.$/, '')}, newest first`,
      description: 'Paged by key: rows stored meanwhile neither repeat nor hide any other.',
    }),
    ...parameters(table),
    ApiOkResponse({
      description: 'One page.',
      content: { 'application/json': { schema: ref(pageSchemaName(table)) } },
    }),
    ...(named === undefined
      ? []
      : [ApiProblem('No row has that value.', unknownValue(named, 'misspelt', [filterOf(named).example]))]),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('limit', '0', `a whole number from 1 to ${MAX_PAGE_SIZE}`),
    ),
    ApiProblem('History cannot be read now.', new HistoryUnavailableError({ cause: undefined })),
  );
}

function parameters(table: HistoryTable): MethodDecorator[] {
  const optional = (name: string, description: string, schema: object, example?: unknown) =>
    ApiQuery({ name, required: false, description, schema, ...(example === undefined ? {} : { example }) });
  return [
    ...table.filters.map((column) => {
      const { expected, values, example } = filterOf(column);
      const schema = { type: 'string', ...(values === undefined ? {} : { enum: [...values] }) };
      return optional(column, `Only rows with this ${column}: ${expected}.`, schema, example);
    }),
    optional('from', `Earliest as-of; ${DAY_OR_MOMENT}`, { type: 'string' }, '2018-01-01'),
    optional('to', `Latest as-of; ${DAY_OR_MOMENT}`, { type: 'string' }, '2018-02-07T21:00:00Z'),
    optional('limit', 'Items a page.', {
      type: 'integer',
      minimum: 1,
      maximum: MAX_PAGE_SIZE,
      default: DEFAULT_PAGE_SIZE,
    }),
    optional('cursor', 'The `nextCursor` of the page before.', { type: 'string' }),
    ...(hasData(table)
      ? [
          optional('include', "With `data`, each row carries its event's data.", {
            type: 'string',
            enum: ['data'],
          }),
        ]
      : []),
  ];
}

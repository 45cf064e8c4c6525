import { applyDecorators } from '@nestjs/common';
import { MODES } from '@tapedeck/contracts';
import { ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { MAX_PAGE_SIZE } from '../history/top-picks-runs.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { DEFAULT_PAGE_SIZE } from './top-picks-runs.query.js';
import { unknownUniverse } from './top-picks.problems.js';

const DAY_OR_MOMENT =
  'market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day.';

export function ApiTopPicksRuns(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'listTopPicksRuns',
      summary: 'Stored runs of top picks, newest first',
      description: 'Paged by key: runs stored meanwhile neither repeat nor hide any other.',
    }),
    ...parameters(),
    ApiOkResponse({
      description: 'One page.',
      content: { 'application/json': { schema: ref('TopPicksRunsPage') } },
    }),
    ApiProblem('No such universe.', unknownUniverse('sp501', ['all', 'sp500'])),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('limit', '0', `a whole number from 1 to ${MAX_PAGE_SIZE}`),
    ),
    ApiProblem('History cannot be read now.', new HistoryUnavailableError({ cause: undefined })),
  );
}

function parameters(): MethodDecorator[] {
  const optional = (name: string, description: string, schema: object, example?: unknown) =>
    ApiQuery({ name, required: false, description, schema, ...(example === undefined ? {} : { example }) });
  return [
    optional('universe', 'Only runs of this universe.', { type: 'string' }, 'sp500'),
    optional('mode', 'Only runs for this horizon.', { type: 'string', enum: [...MODES] }),
    optional('from', `Earliest as-of; ${DAY_OR_MOMENT}`, { type: 'string' }, '2018-01-01'),
    optional('to', `Latest as-of; ${DAY_OR_MOMENT}`, { type: 'string' }, '2018-02-07T21:00:00Z'),
    optional('limit', 'Items a page.', {
      type: 'integer',
      minimum: 1,
      maximum: MAX_PAGE_SIZE,
      default: DEFAULT_PAGE_SIZE,
    }),
    optional('cursor', 'The `nextCursor` of the page before.', { type: 'string' }),
    optional('include', 'With `data`, each run carries the data of its snapshot.', {
      type: 'string',
      enum: ['data'],
    }),
  ];
}

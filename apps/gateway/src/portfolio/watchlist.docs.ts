import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { BODY_PROBLEMS, INVALID_BODY, NO_SYMBOL, SYMBOL, SYMBOL_PARAM, UNAVAILABLE } from './edit.docs.js';
import { notWatched } from './portfolio.problems.js';

export function ApiWatch(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'watch',
      summary: 'Watch a symbol, or change its note',
      description: 'The next snapshot of the watchlist shows it.',
    }),
    SYMBOL_PARAM,
    ApiBody({
      required: false,
      schema: ref('WatchlistEdit'),
      examples: { example: { value: { note: 'earnings on Thursday' } } },
    }),
    ApiOkResponse({
      description: 'It is watched.',
      content: { 'application/json': { schema: ref('WatchedSymbol') } },
    }),
    ...BODY_PROBLEMS,
    ApiProblem('The symbol or the body is not what it should be.', INVALID_BODY, NO_SYMBOL),
    UNAVAILABLE,
  );
}

export function ApiUnwatch(): MethodDecorator {
  return applyDecorators(
    ApiOperation({ operationId: 'unwatch', summary: 'Watch a symbol no more' }),
    SYMBOL_PARAM,
    ApiNoContentResponse({ description: 'It is watched no more.' }),
    ApiProblem('It was not watched.', notWatched(SYMBOL)),
    ApiProblem('The symbol is not what it should be.', NO_SYMBOL),
    UNAVAILABLE,
  );
}

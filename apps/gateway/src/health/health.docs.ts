import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { notReady } from './not-ready.js';

function ok(name: string, description: string): MethodDecorator {
  return ApiOkResponse({ description, content: { 'application/json': { schema: ref(name) } } });
}

export function ApiHealthLive(): MethodDecorator {
  return applyDecorators(
    ApiOperation({ operationId: 'getLive', summary: 'The process runs; no dependency is asked' }),
    ok('Live', 'It runs.'),
  );
}

export function ApiHealthReady(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getReady',
      summary: 'Something can be answered: Redis or the history is there',
    }),
    ok('Ready', 'Ready.'),
    ApiProblem('Neither Redis nor the history answers, or the gateway is closing.', notReady()),
  );
}

export function ApiHealthData(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getDataFreshness',
      summary: 'Freshness of every key',
      description:
        'Every key that is planned or holds a snapshot, as a client would be served it now. Answers 200 whether or not something is stale.',
    }),
    ok('DataFreshness', 'What is fresh and what is stale, by the market clock.'),
  );
}

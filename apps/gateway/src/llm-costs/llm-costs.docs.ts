import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { HistoryUnavailableError } from '../history/history-unavailable.error.js';
import { COST_GROUPS } from '../history/llm-costs.reader.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { GROUP_EXPECTED } from './llm-costs.request.js';

const MARKET_TIME =
  'market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day.';

export function ApiLlmCosts(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getLlmCosts',
      summary: 'What language models cost: dollars, tokens, calls',
      description:
        'Added up exactly from the stored requests. What nobody knows the cost of is counted in `unpricedCalls` and is not in `costUsd`. A range without requests has no items, and a total of zero.',
    }),
    range('from', `Earliest as-of; ${MARKET_TIME}`, '2018-02-01'),
    range('to', `Latest as-of; ${MARKET_TIME}`, '2018-02-07'),
    ApiQuery({
      name: 'groupBy',
      required: false,
      description: 'By model, or by UTC day of the as-of.',
      schema: { type: 'string', enum: [...COST_GROUPS], default: 'model' },
    }),
    ApiOkResponse({
      description: 'The costs.',
      content: { 'application/json': { schema: ref('LlmCosts') } },
    }),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('groupBy', 'provider', GROUP_EXPECTED),
    ),
    ApiProblem('History cannot be read now.', new HistoryUnavailableError({ cause: undefined })),
  );
}

function range(name: string, description: string, example: string): MethodDecorator {
  return ApiQuery({ name, required: false, description, schema: { type: 'string', example } });
}

import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { MOMENT_EXPECTED } from '../http/query/query-reader.js';
import {
  BODY_PROBLEMS,
  CHANGE_CONDITIONS,
  INVALID_BODY,
  INVALID_CONDITION,
  NO_SYMBOL,
  SYMBOL,
  SYMBOL_PARAM,
  UNAVAILABLE,
} from './edit.docs.js';
import { foreignCurrency, notHeld } from './portfolio.problems.js';

export function ApiHoldings(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'listHoldings',
      summary: 'What is held, as it was entered: now, or at a past moment',
      description:
        'Quantity and average cost are in shares of `effectiveAt`; `/v1/portfolio/positions` shows them after later splits, with what they are worth.',
    }),
    moment('asOf', 'Market time: what was held then. The market’s now when left out.'),
    moment('knownAt', 'Wall time: only from changes that had been recorded by then.'),
    ApiOkResponse({
      description: 'By symbol.',
      content: { 'application/json': { schema: ref('Holdings') } },
    }),
    ApiProblem(
      'A parameter is not what it should be.',
      invalidParameter('asOf', '2018-02-30', MOMENT_EXPECTED),
    ),
    UNAVAILABLE,
  );
}

export function ApiPutHolding(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'putHolding',
      summary: 'Set what is held of a symbol',
      description:
        'The whole holding as it stands from `effectiveAt` on, not a change to it: after a purchase, the new quantity and the new average cost. The next snapshot shows it. Nothing is ever overwritten: earlier holdings stay readable.',
    }),
    SYMBOL_PARAM,
    ...CHANGE_CONDITIONS,
    ApiBody({
      required: true,
      schema: ref('HoldingEdit'),
      examples: { example: { value: { quantity: '10', averageCost: '101.25' } } },
    }),
    ApiOkResponse({
      description: 'It is recorded.',
      headers: {
        ETag: { required: true, description: 'Its version, for If-Match.', schema: { type: 'string' } },
      },
      content: { 'application/json': { schema: ref('RecordedHolding') } },
    }),
    ...BODY_PROBLEMS,
    ApiProblem(
      'The symbol, a parameter or the body is not what it should be.',
      INVALID_BODY,
      foreignCurrency('EUR', 'USD'),
      NO_SYMBOL,
    ),
    UNAVAILABLE,
  );
}

export function ApiDropHolding(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'deleteHolding',
      summary: 'Hold a symbol no more',
      description: 'From `effectiveAt` on. Earlier holdings stay readable.',
    }),
    SYMBOL_PARAM,
    ...CHANGE_CONDITIONS,
    ApiNoContentResponse({ description: 'It is recorded.' }),
    ApiProblem('It is not held then.', notHeld(SYMBOL)),
    ApiProblem('The symbol or a parameter is not what it should be.', NO_SYMBOL, INVALID_CONDITION),
    UNAVAILABLE,
  );
}

function moment(name: string, description: string): MethodDecorator {
  return ApiQuery({
    name,
    required: false,
    description,
    schema: { type: 'string', format: 'date-time', example: '2018-02-07T21:00:00Z' },
  });
}

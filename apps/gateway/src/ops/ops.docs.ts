import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { ref } from '../docs/ref.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { redisUnavailable } from './ops.problems.js';

export function ApiStreams(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      operationId: 'getStreams',
      summary: 'Every stream: lag, pending, losses, sequences, dead letters',
      description:
        'Read from Redis now; counts of sequences and losses are those that the history-writer last wrote down, each with its moment. What nobody knows is null, never 0. While history is away its parts are null.',
    }),
    ApiOkResponse({
      description: 'All streams of the product, those that do not exist yet included.',
      content: { 'application/json': { schema: ref('StreamsReport') } },
    }),
    ApiProblem('The route has no parameters.', invalidParameter('stream', 'x', 'no parameters')),
    ApiProblem('Redis cannot be asked now.', redisUnavailable()),
  );
}

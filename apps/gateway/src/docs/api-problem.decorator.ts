import { ApiResponse } from '@nestjs/swagger';
import { PROBLEM_CONTENT_TYPE, type ProblemDetails } from '../http/problem-details.js';
import type { ProblemException } from '../http/problem.exception.js';
import { ref } from './ref.js';

/**
 * Documents one status of a route that answers with a problem. The examples are the very exceptions the route throws,
 * so the document cannot drift from the code.
 */
export function ApiProblem(
  description: string,
  first: ProblemException,
  ...more: ProblemException[]
): MethodDecorator {
  const examples = [first, ...more].map(({ problem }) => [exampleName(problem), { value: problem }]);
  return ApiResponse({
    status: first.problem.status,
    description,
    headers: Object.fromEntries(
      Object.keys(first.headers).map((name) => [name === 'retry-after' ? 'Retry-After' : name, RETRY_AFTER]),
    ),
    content: {
      [PROBLEM_CONTENT_TYPE]: { schema: ref('Problem'), examples: Object.fromEntries(examples) },
    },
  });
}

const RETRY_AFTER = {
  description: 'Seconds after which trying again makes sense.',
  schema: { type: 'integer' as const, minimum: 1 },
};

function exampleName({ type }: ProblemDetails): string {
  return type.slice(type.lastIndexOf(':') + 1);
}

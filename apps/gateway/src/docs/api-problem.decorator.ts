import { ApiResponse } from '@nestjs/swagger';
import { PROBLEM_CONTENT_TYPE, type ProblemDetails } from '../http/problem-details.js';
import type { ProblemException } from '../http/problem.exception.js';
import { ref } from './ref.js';

/** Headers that come with problems, as documented. */
const HEADERS = {
  'retry-after': {
    name: 'Retry-After',
    description: 'Seconds after which trying again makes sense.',
    schema: { type: 'integer' as const, minimum: 1, example: 2 },
  },
  'idempotency-key': {
    name: 'Idempotency-Key',
    description: 'With this key the same body may be sent again, and is taken once.',
    schema: { type: 'string' as const },
  },
};

/**
 * Documents one status of a route that answers with a problem. The examples are the very exceptions the route throws,
 * so the document cannot drift from the code.
 */
export function ApiProblem(
  description: string,
  first: ProblemException,
  ...more: ProblemException[]
): MethodDecorator {
  const all = [first, ...more];
  const examples = all.map(({ problem }) => [exampleName(problem), { value: problem }]);
  return ApiResponse({
    status: first.problem.status,
    description,
    headers: Object.fromEntries(
      Object.entries(HEADERS).flatMap(([sent, header]) => documented(all, sent, header)),
    ),
    content: {
      [PROBLEM_CONTENT_TYPE]: { schema: ref('Problem'), examples: Object.fromEntries(examples) },
    },
  });
}

type Header = (typeof HEADERS)[keyof typeof HEADERS];

/** A header is required where each of the problems has it. */
function documented(problems: readonly ProblemException[], sent: string, { name, ...header }: Header) {
  const having = problems.filter(({ headers }) => sent in headers).length;
  return having === 0 ? [] : [[name, { ...header, required: having === problems.length }] as const];
}

function exampleName({ type }: ProblemDetails): string {
  return type.slice(type.lastIndexOf(':') + 1);
}

import type { Operation } from '@tapedeck/openapi-contract';
import { PROBLEM_CONTENT_TYPE } from '../../src/http/problem-details.js';

/** What a request of an operation is made of; the path parameters that it lacks are those of its document's examples. */
export interface RequestParts {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface MadeRequest {
  readonly path: string;
  readonly init: RequestInit;
}

/** A request that the operation answers well, but for the parts that are given. */
export function requestOf(
  operation: Operation,
  { path = {}, query, headers, body }: RequestParts,
): MadeRequest {
  const { method, bodies } = operation;
  const filled = operation.path.replace(/{(\w+)}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? exampleOf(operation, name)),
  );
  const sent = body ?? (bodies.length > 0 ? JSON.stringify(bodies[0]) : undefined);
  return {
    path: query === undefined ? filled : `${filled}?${query}`,
    init: {
      method,
      headers: { ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(sent === undefined ? {} : { body: sent }),
    },
  };
}

function exampleOf({ parameters = [], operationId }: Operation, name: string): string {
  const { schema } = parameters.find((parameter) => parameter.name === name) ?? {};
  const [first] = (schema?.['enum'] ?? []) as unknown[];
  const value = schema?.['example'] ?? first;
  if (value === undefined) throw new Error(`${operationId}: no example of ${name}`);
  return String(value);
}

export function documentedStatuses({ responses }: Operation): number[] {
  return Object.keys(responses).map(Number);
}

/** The example of the operation's good answer. */
export function answerExample({ responses }: Operation): unknown {
  return responses['200']?.content?.['application/json']?.example;
}

/** The examples of its problems with that status. */
export function problemExamples({ responses }: Operation, status: number): unknown[] {
  const examples = responses[String(status)]?.content?.[PROBLEM_CONTENT_TYPE]?.examples ?? {};
  return Object.values(examples).map(({ value }) => value);
}

import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_CONTENT_TYPE } from '../http/problem-details.js';
import type { ProblemException } from '../http/problem.exception.js';
import { ambiguousCredentials, forbidden, tooManyRequests, unauthorized } from './access.problems.js';
import { neededScope } from './scope-rules.js';

type Responses = NonNullable<OpenAPIObject['paths'][string]['get']>['responses'];
type Headers = Record<
  string,
  { required?: boolean; description: string; schema: { type: 'string' | 'integer' } }
>;

const METHODS = ['get', 'put', 'post', 'delete'] as const;

const RATE_LIMIT_HEADERS = {
  'RateLimit-Policy': {
    description: 'The limit of the key: `q` requests at once, given back over `w` seconds.',
    schema: { type: 'string' as const, example: '"default";q=6000;w=60' },
  },
  RateLimit: {
    description: '`r` requests are left; in `t` seconds all of them are back.',
    schema: { type: 'string' as const, example: '"default";r=5999;t=1' },
  },
};

const CHALLENGE = {
  'WWW-Authenticate': {
    required: true,
    description: 'What would be taken (RFC 6750).',
    schema: { type: 'string' as const },
  },
};

const RETRY_AFTER = {
  'Retry-After': {
    required: true,
    description: 'Seconds after which trying again makes sense.',
    schema: { type: 'integer' as const, minimum: 1 },
  },
};

/** Adds to every operation the key that it needs, as the rules have it, and the refusals of the gate. */
export function documentAccess(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined) continue;
      const scope = neededScope(method.toUpperCase(), path);
      operation.security = scope === 'open' ? [] : [{ bearer: [] }, { apiKey: [] }];
      if (scope === 'open') continue;
      Object.assign(operation, { 'x-required-scope': scope });
      operation.responses = {
        ...refusal(
          'The key is missing, unknown or expired.',
          CHALLENGE,
          unauthorized('none'),
          unauthorized('unknown'),
        ),
        ...refusal(`The key lacks the scope ${scope}.`, CHALLENGE, forbidden(scope)),
        ...refusal(
          'Too many requests.',
          { ...RETRY_AFTER, ...RATE_LIMIT_HEADERS },
          tooManyRequests('rate-limit', 1),
        ),
        ...(operation.responses['400'] === undefined
          ? refusal('Not well-formed, or with two keys.', {}, ambiguousCredentials())
          : {}),
        ...operation.responses,
      };
    }
  const securitySchemes = {
    bearer: { type: 'http' as const, scheme: 'bearer', description: 'An API key: `tdk_ID_SECRET`.' },
    apiKey: { type: 'apiKey' as const, in: 'header', name: 'X-API-Key', description: 'The same; not both.' },
  };
  return { ...document, components: { ...document.components, securitySchemes } };
}

function refusal(description: string, headers: Headers, ...problems: ProblemException[]): Responses {
  const [first] = problems;
  const examples = Object.fromEntries(
    problems.map(({ problem }) => [problem.reason ?? problem.title, { value: problem }]),
  );
  return {
    [String(first?.problem.status)]: {
      description,
      headers,
      content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: '#/components/schemas/Problem' }, examples } },
    },
  };
}

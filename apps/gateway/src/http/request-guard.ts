import type { FastifyRequest } from 'fastify';
import { MAX_HEADERS, MAX_URL_LENGTH } from './limits.js';
import { ProblemException } from './problem.exception.js';
import type { RouteTable } from './route-table.js';

/** What is refused before a body is read: throws the problem, or lets the request pass. */
export function guardRequest(request: FastifyRequest, routes: RouteTable): void {
  if (request.url.length > MAX_URL_LENGTH)
    throw new ProblemException(
      414,
      'uri-too-long',
      'URI Too Long',
      `The request target is ${request.url.length} characters long; at most ${MAX_URL_LENGTH} are read.`,
    );
  if (request.raw.rawHeaders.length > 2 * MAX_HEADERS)
    throw new ProblemException(
      431,
      'request-header-fields-too-large',
      'Request Header Fields Too Large',
      `${request.raw.rawHeaders.length / 2} headers; at most ${MAX_HEADERS} are read.`,
    );
  // Node would refuse this itself (RFC 9112, 3.2), but with an empty body.
  if (request.raw.httpVersion === '1.1' && request.headers.host === undefined)
    throw new ProblemException(400, 'bad-request', 'Bad Request', 'The Host header is missing.');
  if (request.is404) throw unrouted(request.method, request.url.split('?', 1)[0] ?? '/', routes);
}

function unrouted(method: string, path: string, routes: RouteTable): ProblemException {
  const allowed = routes.methodsOf(path);
  if (allowed.length === 0)
    return new ProblemException(
      404,
      'no-such-route',
      'No such route',
      'Nothing is served at this path; the routes are listed at /docs.',
    );
  return new ProblemException(
    405,
    'method-not-allowed',
    'Method Not Allowed',
    `${method} is not served here; ${allowed.join(' and ')} are.`,
    { received: method, expected: allowed.join(', ') },
    { allow: allowed.join(', ') },
  );
}

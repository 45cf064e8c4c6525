import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_CONTENT_TYPE } from './problem-details.js';
import type { ProblemAnswer } from './problem-of.js';
import { API_SECURITY_HEADERS } from './security-headers.js';

/** Answers with a problem document. Errors are never cached: what fails now may succeed in a second. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { problem, headers }: ProblemAnswer,
): void {
  const body = Buffer.from(JSON.stringify({ ...problem, instance: instanceOf(request.url) }));
  void reply
    .code(problem.status)
    .headers({
      ...API_SECURITY_HEADERS,
      'cache-control': 'no-store',
      ...headers,
      'content-type': PROBLEM_CONTENT_TYPE,
    })
    .send(body);
}

const LONGEST_INSTANCE = 200;

/** The path as a URI reference, cut to a safe length: Node lets through bytes that a URI may not hold. */
function instanceOf(url: string): string {
  const path = url.split('?', 1)[0] ?? '/';
  return path
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\x21-\x7e]|[\\"<>[\]^`{|}]/g, (letter) => encodeURIComponent(letter))
    .slice(0, LONGEST_INSTANCE)
    .replace(/%.?$/, '');
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROBLEM_CONTENT_TYPE } from './problem-details.js';
import { refusal } from './problem-of.js';

/** Answers an `Expect` other than `100-continue`, which Node would refuse with an empty body. */
export function refuseExpectation(request: IncomingMessage, response: ServerResponse): void {
  const body = JSON.stringify(refusal(417, 'The only expectation that can be met is 100-continue.'));
  response
    .writeHead(417, {
      'content-type': PROBLEM_CONTENT_TYPE,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    })
    .end(body);
  request.resume();
}

import { ApiHeader, ApiParam, ApiQuery } from '@nestjs/swagger';
import { InvalidPayloadError } from '@tapedeck/contracts';
import { ApiProblem } from '../docs/api-problem.decorator.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import {
  BODY_TOO_LARGE,
  invalidBody,
  MALFORMED_BODY,
  unsupportedMediaType,
} from '../ingest/ingest.problems.js';
import { SYMBOL_EXPECTED } from '../sr-levels/sr-levels-subject.js';
import { VERSION_EXPECTED } from './holding-change.request.js';
import { bookUnavailable, versionMismatch } from './portfolio.problems.js';

export const SYMBOL = 'AAPL';
const PAST = '2018-02-07T21:00:00Z';

export const SYMBOL_PARAM = ApiParam({
  name: 'symbol',
  description: 'The instrument, as the source of market data writes it; a slash is written %2F.',
  schema: { type: 'string', example: SYMBOL },
});

export const NO_SYMBOL = invalidParameter('symbol', 'A B', SYMBOL_EXPECTED);

export const UNAVAILABLE = ApiProblem('PostgreSQL cannot be asked now.', bookUnavailable());

/** The errors of reading a body, but for what is in it. */
export const BODY_PROBLEMS = [
  ApiProblem('The body is no JSON.', MALFORMED_BODY),
  ApiProblem('The body is too large.', BODY_TOO_LARGE),
  ApiProblem('The body is not declared as JSON.', unsupportedMediaType('text/plain')),
];

export const INVALID_BODY = invalidBody(
  InvalidPayloadError.of('body', [{ field: 'more', expected: 'no such member', received: '"text"' }]),
);

/** How a change of a holding is told when it holds from, and what it was based on. */
export const CHANGE_CONDITIONS = [
  ApiQuery({
    name: 'effectiveAt',
    required: false,
    description:
      'Market time from which on it holds; the market’s now when left out. For what was bought before it was entered; what was served before stays as it was.',
    schema: { type: 'string', format: 'date-time', example: PAST },
  }),
  ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The `ETag` of the newest change that is known, `"0"` for none: 412 if there was another one since.',
    schema: { type: 'string', example: '"3"' },
  }),
  ApiProblem('Another change came first.', versionMismatch(SYMBOL, 3, 4)),
];

export const INVALID_CONDITION = invalidParameter('If-Match', '*', VERSION_EXPECTED);

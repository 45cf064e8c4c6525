import type { InvalidPayloadError } from '@tapedeck/contracts';
import { excerpt } from '../http/excerpt.js';
import { MAX_BODY_BYTES } from '../http/limits.js';
import { ProblemException } from '../http/problem.exception.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';

const RETRY_AFTER_S = 2;

/** 422: the body is JSON, and not what it should be; each member at fault is named. */
export function invalidBody({ problems, faults }: InvalidPayloadError): ProblemException {
  const errors = faults.length > 0 ? { errors: faults } : {};
  return new ProblemException(422, 'invalid-body', 'Invalid body', problems.join('; '), errors);
}

/** 415: only JSON is read. */
export function unsupportedMediaType(received: string): ProblemException {
  return new ProblemException(
    415,
    'unsupported-media-type',
    'Unsupported Media Type',
    received === '' ? 'The Content-Type is missing.' : `${excerpt(received)} is not read here.`,
    { parameter: 'Content-Type', received: excerpt(received), expected: 'application/json' },
  );
}

/** 422: the key was used with another body, so this is another fact, not a repeat. */
export function idempotencyKeyReused(key: string, takenId: string): ProblemException {
  return new ProblemException(
    422,
    'idempotency-key-reused',
    'Idempotency key reused',
    `This ${IDEMPOTENCY_KEY} came with another body before, which was taken as ${takenId}; nothing was taken now.`,
    { parameter: IDEMPOTENCY_KEY, received: excerpt(key), expected: 'the same body, or another key' },
  );
}

/** 503: Redis refused, or was not there: nothing was taken. */
export function ingestUnavailable(id: string, cause?: unknown): ProblemException {
  return unavailable('Redis cannot take anything at the moment; nothing was taken.', id, cause);
}

/**
 * 503: the connection broke with the answer outstanding. The event may yet turn out to be on the tape, and a repeat under
 * the key that comes with this answer finds out.
 */
export function ingestUnconfirmed(id: string, cause?: unknown): ProblemException {
  return unavailable(
    `Redis did not confirm in time. Repeated with the ${IDEMPOTENCY_KEY} of this answer, it is taken once.`,
    id,
    cause,
  );
}

function unavailable(detail: string, id: string, cause: unknown): ProblemException {
  const problem = new ProblemException(
    503,
    'ingest-unavailable',
    'Cannot be taken now',
    detail,
    {},
    { 'retry-after': String(RETRY_AFTER_S), [IDEMPOTENCY_KEY.toLowerCase()]: id },
  );
  problem.cause = cause;
  return problem;
}

/** 400 and 413 are the framework's; their documents look like these. */
export const MALFORMED_BODY = new ProblemException(
  400,
  'bad-request',
  'Bad Request',
  "Body is not valid JSON but content-type is set to 'application/json'",
);
export const BODY_TOO_LARGE = new ProblemException(
  413,
  'payload-too-large',
  'Payload Too Large',
  `Request body is too large: at most ${MAX_BODY_BYTES} bytes are read.`,
);

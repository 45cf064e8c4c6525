import { ProblemException } from '../http/problem.exception.js';

const RETRY_AFTER_S = 2;

/** 503: only Redis could answer. A redrive that was under way may have happened; asking again is safe. */
export function redisUnavailable(cause?: unknown): ProblemException {
  const problem = new ProblemException(
    503,
    'redis-unavailable',
    'Redis unavailable',
    'Redis cannot be asked at the moment. A redrive that was under way may have happened: asked again, it happens once.',
    {},
    { 'retry-after': String(RETRY_AFTER_S) },
  );
  problem.cause = cause;
  return problem;
}

/** 404: never written, or redriven longer ago than it is remembered. */
export function unknownDeadLetter(id: string): ProblemException {
  return new ProblemException(
    404,
    'unknown-dead-letter',
    'Unknown dead letter',
    `There is no dead letter ${id}; it may have been redriven.`,
    { parameter: 'id', received: id },
  );
}

/** 409: streams number their letters each for itself, so two may share an id. */
export function ambiguousDeadLetter(id: string, streams: readonly string[]): ProblemException {
  return new ProblemException(
    409,
    'ambiguous-dead-letter',
    'Ambiguous dead letter',
    `There are dead letters ${id} of several streams; name one with \`stream\`.`,
    { parameter: 'stream', known: streams },
  );
}

/** 409: what was appended was no event, and would come back as the same letter. */
export function hopelessDeadLetter(id: string, reason: string): ProblemException {
  return new ProblemException(
    409,
    'hopeless-dead-letter',
    'Dead letter cannot be redriven',
    `The original of ${id} is no event and would come back as it is: ${reason}.`,
    { parameter: 'id', received: id },
  );
}

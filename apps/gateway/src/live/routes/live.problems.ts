import { excerpt } from '../../http/excerpt.js';
import { ProblemException } from '../../http/problem.exception.js';

const RETRY_AFTER_S = 2;
const FULL_RETRY_AFTER_S = 10;

export const POSITION_EXPECTED = 'the id of an event of this stream, as it was sent';

/** 400: no event of that type is ever sent. */
export function unknownEventType(type: string, known: readonly string[]): ProblemException {
  const received = excerpt(type);
  return new ProblemException(
    400,
    'unknown-event-type',
    'Unknown event type',
    `There are no events of the type ${JSON.stringify(received)}.`,
    { parameter: 'types', received, known },
  );
}

/** 400: no gateway sent that id. */
export function malformedPosition(received: string): ProblemException {
  return new ProblemException(
    400,
    'malformed-position',
    'Malformed position',
    `Last-Event-ID: expected ${POSITION_EXPECTED}. Without the header the stream begins now.`,
    { parameter: 'Last-Event-ID', received: excerpt(received), expected: POSITION_EXPECTED },
  );
}

/** 503: as many clients as this gateway takes. */
export function streamFull(mostClients: number): ProblemException {
  return new ProblemException(
    503,
    'stream-full',
    'Too many clients',
    `This gateway serves ${mostClients} streams at a time, and that many are open.`,
    {},
    { 'retry-after': String(FULL_RETRY_AFTER_S) },
  );
}

/** 503: where the tape stands is not known yet, or the gateway closes. */
export function streamUnavailable(): ProblemException {
  return new ProblemException(
    503,
    'stream-unavailable',
    'Stream unavailable',
    'Redis has not been reached since this gateway started, or the gateway is closing.',
    {},
    { 'retry-after': String(RETRY_AFTER_S) },
  );
}

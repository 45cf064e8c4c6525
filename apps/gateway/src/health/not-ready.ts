import { ProblemException } from '../http/problem.exception.js';

const RETRY_AFTER_S = 2;

/** 503: nothing could be answered now, or not for long. */
export function notReady(): ProblemException {
  return new ProblemException(
    503,
    'not-ready',
    'Not ready',
    'Neither Redis nor the history answers, or the gateway is closing.',
    {},
    { 'retry-after': String(RETRY_AFTER_S) },
  );
}

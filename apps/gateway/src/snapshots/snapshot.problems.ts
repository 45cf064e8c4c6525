import { ProblemException } from '../http/problem.exception.js';
import type { KnownSlot } from './newest-slots.service.js';

const NOT_COMPUTED_RETRY_S = 5;
const UNAVAILABLE_RETRY_S = 2;

/** 503: nothing has been published, or what was has expired. Says what became of the newest slot, where that is known. */
export function notComputed(subject: string, newest?: KnownSlot): ProblemException {
  const slot = newest === undefined ? undefined : new Date(newest.asOf).toISOString().replace('.000Z', 'Z');
  const why = newest?.reason === undefined ? '' : `: ${newest.reason}`;
  const detail =
    newest === undefined
      ? `The first snapshot of ${subject} has not been published yet.`
      : `There is no current snapshot of ${subject}; its newest slot, ${slot}, ${WORDS[newest.outcome]}${why}.`;
  return new ProblemException(
    503,
    'not-computed-yet',
    'Not computed yet',
    detail,
    {},
    { 'retry-after': String(NOT_COMPUTED_RETRY_S) },
  );
}

const WORDS = {
  run: 'was published and has expired since',
  skipped: 'was skipped',
  failed: 'was not computed',
  missed: 'was missed',
  trying: 'cannot be computed so far, and is tried again',
} as const;

/** 503: neither Redis, nor what was served before, nor history can answer now. */
export function snapshotUnavailable(subject: string): ProblemException {
  return new ProblemException(
    503,
    'snapshot-unavailable',
    'Snapshot unavailable',
    `Neither Redis nor the history can give the latest snapshot of ${subject} at the moment.`,
    {},
    { 'retry-after': String(UNAVAILABLE_RETRY_S) },
  );
}

/** 404: nothing was stored by then. */
export function nothingStoredBy(subject: string, asOf: string, knownAt?: string): ProblemException {
  const recorded = knownAt === undefined ? '' : ` and recorded by ${knownAt}`;
  return new ProblemException(
    404,
    'nothing-stored',
    'Nothing stored at that moment',
    `No snapshot of ${subject} is stored as of ${asOf} or before${recorded}.`,
    { parameter: knownAt === undefined ? 'asOf' : 'knownAt', received: knownAt ?? asOf },
  );
}

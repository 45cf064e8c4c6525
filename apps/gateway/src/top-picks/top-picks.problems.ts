import { ProblemException } from '../http/problem.exception.js';
import { subjectOf, type TopPicksPair } from './top-picks-pair.js';

const UNAVAILABLE_RETRY_S = 2;

/** 404: nothing is ranked under that name. */
export function unknownUniverse(universe: string, known: readonly string[]): ProblemException {
  const exists = known.length > 0 ? `there are: ${known.join(', ')}` : 'there are none yet';
  return new ProblemException(
    404,
    'unknown-universe',
    'Unknown universe',
    `There is no universe ${JSON.stringify(universe)} with top picks; ${exists}.`,
    { parameter: 'universe', received: universe, known },
  );
}

/** 404: the universe is ranked, but not for this mode. */
export function modeNotRanked({ universe, mode }: TopPicksPair, known: readonly string[]): ProblemException {
  return new ProblemException(
    404,
    'mode-not-ranked',
    'Mode not ranked for this universe',
    `${universe} is not ranked for ${mode}; it is ranked for: ${known.join(', ')}.`,
    { parameter: 'mode', received: mode, known },
  );
}

/** 404: the pair is known, but nothing of it was stored by then. */
export function nothingStored(pair: TopPicksPair, asOf: string, knownAt?: string): ProblemException {
  const recorded = knownAt === undefined ? '' : ` and recorded by ${knownAt}`;
  return new ProblemException(
    404,
    'nothing-stored',
    'Nothing stored at that moment',
    `No run of ${subjectOf(pair)} is stored as of ${asOf} or before${recorded}.`,
    { parameter: knownAt === undefined ? 'asOf' : 'knownAt', received: knownAt ?? asOf },
  );
}

/** 503: neither Redis, nor what was served before, nor history can answer now. */
export function snapshotUnavailable(pair: TopPicksPair): ProblemException {
  return new ProblemException(
    503,
    'snapshot-unavailable',
    'Snapshot unavailable',
    `Neither Redis nor the history can give the latest run of ${subjectOf(pair)} at the moment.`,
    {},
    { 'retry-after': String(UNAVAILABLE_RETRY_S) },
  );
}

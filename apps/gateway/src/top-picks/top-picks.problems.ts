import { ProblemException } from '../http/problem.exception.js';
import type { TopPicksPair } from './top-picks-pair.js';

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

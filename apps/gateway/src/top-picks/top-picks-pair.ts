import { isMode, isUniverseName, MODES, topPicksSubject, type Mode } from '@tapedeck/contracts';
import { excerpt } from '../http/excerpt.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { ProblemException } from '../http/problem.exception.js';

/** What top picks are ranked for. */
export interface TopPicksPair {
  readonly universe: string;
  readonly mode: Mode;
}

export const UNIVERSE_EXPECTED =
  '1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit';

export function subjectOf({ universe, mode }: TopPicksPair): string {
  return topPicksSubject(universe, mode);
}

/** Throws 422 for a universe that no file could be named after, 404 for a mode that does not exist. */
export function pairOfPath(universe: string, mode: string): TopPicksPair {
  if (!isUniverseName(universe)) throw invalidParameter('universe', universe, UNIVERSE_EXPECTED);
  if (!isMode(mode)) throw unknownMode(mode);
  return { universe, mode };
}

/** 404: the horizons are few and fixed. */
export function unknownMode(mode: string): ProblemException {
  const received = excerpt(mode);
  return new ProblemException(
    404,
    'unknown-mode',
    'Unknown mode',
    `There is no mode ${JSON.stringify(received)}; the modes are ${MODES.join(', ')}.`,
    { parameter: 'mode', received, known: MODES },
  );
}

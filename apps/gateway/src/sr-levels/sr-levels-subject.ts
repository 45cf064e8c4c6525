import { isScope, isSymbol, SCOPES, type Scope } from '@tapedeck/contracts';
import { excerpt } from '../http/excerpt.js';
import { invalidParameter } from '../http/invalid-parameter.js';
import { ProblemException } from '../http/problem.exception.js';

/** What levels are of. */
export interface SrLevelsSubject {
  readonly symbol: string;
  readonly scope: Scope;
}

export const SYMBOL_EXPECTED =
  '1 to 32 letters, digits or . ^ = / : _ & -, led by a letter, a digit or ^ (a slash written %2F)';

/** Throws 422 for what could be no symbol, 404 for a scope that does not exist. */
export function subjectOfPath(symbol: string, scope: string): SrLevelsSubject {
  if (!isSymbol(symbol)) throw invalidParameter('symbol', symbol, SYMBOL_EXPECTED);
  if (!isScope(scope)) throw unknownScope(scope);
  return { symbol, scope };
}

/** 404: the scopes are few and fixed. */
export function unknownScope(scope: string): ProblemException {
  const received = excerpt(scope);
  return new ProblemException(
    404,
    'unknown-scope',
    'Unknown scope',
    `There is no scope ${JSON.stringify(received)}; the scopes are ${SCOPES.join(', ')}.`,
    { parameter: 'scope', received, known: SCOPES },
  );
}

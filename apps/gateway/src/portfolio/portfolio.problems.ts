import { excerpt } from '../http/excerpt.js';
import { ProblemException } from '../http/problem.exception.js';

const RETRY_AFTER_S = 5;

/** 503: PostgreSQL is away, or did not confirm in time. */
export function bookUnavailable(cause?: unknown): ProblemException {
  const problem = new ProblemException(
    503,
    'portfolio-unavailable',
    'Portfolio unavailable',
    'What is held and watched can neither be read nor changed at the moment. A change that was under way may have been made; asked for again it does no harm.',
    {},
    { 'retry-after': String(RETRY_AFTER_S) },
  );
  problem.cause = cause;
  return problem;
}

/** 412: somebody else changed the holding. */
export function versionMismatch(symbol: string, expected: number, actual: number): ProblemException {
  return new ProblemException(
    412,
    'precondition-failed',
    'Precondition Failed',
    `The newest change of ${symbol} is its ${actual}., not its ${expected}.; nothing was changed.`,
    { parameter: 'If-Match', received: etagOf(expected), expected: etagOf(actual) },
  );
}

/** 422: there are no exchange rates, so amounts in another currency could not be added up. */
export function foreignCurrency(received: string, portfolio: string): ProblemException {
  return new ProblemException(
    422,
    'foreign-currency',
    'Foreign currency',
    `The portfolio is kept in ${portfolio}; a holding in ${excerpt(received)} could not be added to the others, since no exchange rates are kept.`,
    {
      errors: [
        {
          field: 'currency',
          expected: `${portfolio}, null, or none`,
          received: JSON.stringify(excerpt(received)),
        },
      ],
    },
  );
}

/** 404: there is nothing to remove. */
export function notHeld(symbol: string): ProblemException {
  return notThere('not-held', 'Not held', `${symbol} is not held then.`, symbol);
}

/** 404: there is nothing to remove. */
export function notWatched(symbol: string): ProblemException {
  return notThere('not-watched', 'Not watched', `${symbol} is not watched.`, symbol);
}

function notThere(type: string, title: string, detail: string, symbol: string): ProblemException {
  return new ProblemException(404, type, title, detail, { parameter: 'symbol', received: symbol });
}

/** A version as an entity tag. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

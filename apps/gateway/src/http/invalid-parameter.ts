import { excerpt } from './excerpt.js';
import { ProblemException } from './problem.exception.js';

/** 422: a parameter that is there but cannot be what it should be. */
export function invalidParameter(parameter: string, received: unknown, expected: string): ProblemException {
  const shown = excerpt(received);
  return new ProblemException(
    422,
    'invalid-parameter',
    'Invalid parameter',
    `${excerpt(parameter)}: expected ${expected}; received ${JSON.stringify(shown)}`,
    { parameter: excerpt(parameter), received: shown, expected },
  );
}

import { excerpt } from '../http/excerpt.js';
import { ProblemException } from '../http/problem.exception.js';

const SHOWN = 20;

/** 404: no row has that value, whatever the time. An empty page would hide a misspelt name. */
export function unknownValue(column: string, value: string, known: readonly string[]): ProblemException {
  const received = excerpt(value);
  const more = known.length > SHOWN ? `, and ${known.length - SHOWN} more` : '';
  const exists =
    known.length > 0 ? `there is: ${known.slice(0, SHOWN).join(', ')}${more}` : 'nothing is stored yet';
  return new ProblemException(
    404,
    `unknown-${column}`,
    `Unknown ${column}`,
    `Nothing is stored for the ${column} ${JSON.stringify(received)}; ${exists}.`,
    { parameter: column, received, known: known.slice(0, SHOWN) },
  );
}

import { excerpt } from '../http/excerpt.js';
import { ProblemException } from '../http/problem.exception.js';

const RETRY_S = 5;
const SHOWN = 20;

/** 503: the source of market data cannot be read. */
export function marketUnavailable(): ProblemException {
  return new ProblemException(
    503,
    'market-data-unavailable',
    'Market data unavailable',
    'The source of market data cannot be read at the moment.',
    {},
    { 'retry-after': String(RETRY_S) },
  );
}

/** 404: the source has no such instrument. */
export function unknownSymbol(symbol: string): ProblemException {
  return new ProblemException(
    404,
    'unknown-symbol',
    'Unknown symbol',
    `The market data has no instrument ${JSON.stringify(symbol)}; GET /v1/instruments lists those it has.`,
    { parameter: 'symbol', received: symbol },
  );
}

/** 404: no file of that name. */
export function unknownUniverse(universe: string, known: readonly string[]): ProblemException {
  const received = excerpt(universe);
  return new ProblemException(
    404,
    'unknown-universe',
    'Unknown universe',
    `There is no universe ${JSON.stringify(received)}; there is: ${known.slice(0, SHOWN).join(', ')}.`,
    { parameter: 'universe', received, known: known.slice(0, SHOWN) },
  );
}

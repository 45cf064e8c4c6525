import { srLevelsSubject, type SrLevelsRefusal } from '@tapedeck/contracts';
import { ProblemException } from '../http/problem.exception.js';
import type { SrLevelsSubject } from './sr-levels-subject.js';

const RETRY_S = 2;

function retryLater(status: number, type: string, title: string, detail: string): ProblemException {
  return new ProblemException(status, type, title, detail, {}, { 'retry-after': String(RETRY_S) });
}

/** 404: there are none, and asking again before the next slot gives none either. `reason` says why, for programs. */
export function levelsRefused(
  { symbol, scope }: SrLevelsSubject,
  reason: SrLevelsRefusal,
  detail: string,
): ProblemException {
  if (reason === 'unknown-symbol')
    return new ProblemException(404, reason, 'Unknown symbol', `${detail}.`, {
      parameter: 'symbol',
      received: symbol,
      reason,
    });
  if (reason === 'unserved-scope')
    return new ProblemException(404, reason, 'No bars for this scope', `${detail}.`, {
      parameter: 'scope',
      received: scope,
      reason,
    });
  return new ProblemException(404, 'levels-unavailable', 'No levels', `${detail}.`, { reason });
}

/** 503: neither Redis nor what was served before can answer. */
export function levelsUnreachable({ symbol, scope }: SrLevelsSubject): ProblemException {
  return retryLater(
    503,
    'snapshot-unavailable',
    'Snapshot unavailable',
    `Redis is away, and this gateway has not served the levels of ${srLevelsSubject(symbol, scope)} before.`,
  );
}

/** 503: so many requests are open that another would only wait. */
export function tooManyRequests({ symbol, scope }: SrLevelsSubject): ProblemException {
  return retryLater(
    503,
    'levels-busy',
    'Too much to compute',
    `Nobody has computed the levels of ${srLevelsSubject(symbol, scope)} yet, and too many others are being computed.`,
  );
}

/** 503: computing them went wrong; the log of sr-levels or of the gateway says how. */
export function levelsFailed({ symbol, scope }: SrLevelsSubject): ProblemException {
  return retryLater(
    503,
    'levels-failed',
    'Levels could not be computed',
    `The levels of ${srLevelsSubject(symbol, scope)} could not be computed now.`,
  );
}

/** 504: sr-levels is away, or has too much to do. */
export function levelsTimedOut({ symbol, scope }: SrLevelsSubject, limitMs: number): ProblemException {
  return retryLater(
    504,
    'levels-timeout',
    'Levels not computed in time',
    `Nobody has computed the levels of ${srLevelsSubject(symbol, scope)} yet, and sr-levels did not within ${limitMs / 1_000} s.`,
  );
}

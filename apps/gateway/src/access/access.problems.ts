import type { ApiKeyScope } from '@tapedeck/platform';
import { ProblemException } from '../http/problem.exception.js';

export const REALM = 'Bearer realm="tapedeck"';

export type Unauthorized = 'none' | 'malformed' | 'unknown' | 'expired';

const DETAILS: Record<'missing' | 'invalid' | 'expired', string> = {
  missing: 'An API key is needed: Authorization: Bearer KEY, or X-API-Key: KEY.',
  invalid: 'This is no API key of this gateway.',
  expired: 'This API key has expired.',
};

/** 401. What is wrong is told only to who holds the secret: a wrong id, secret or spelling all look the same. */
export function unauthorized(why: Unauthorized): ProblemException {
  const reason = why === 'none' ? 'missing' : why === 'expired' ? 'expired' : 'invalid';
  return new ProblemException(
    401,
    'unauthorized',
    'Unauthorized',
    DETAILS[reason],
    { reason },
    // RFC 6750, 3.1: no error code where no key was shown.
    { 'www-authenticate': reason === 'missing' ? REALM : `${REALM}, error="invalid_token"` },
  );
}

/** 400: two keys, or one twice. */
export function ambiguousCredentials(): ProblemException {
  return new ProblemException(
    400,
    'ambiguous-credentials',
    'Ambiguous credentials',
    'Authorization and X-API-Key are both there; send one of them.',
    { parameter: 'X-API-Key' },
  );
}

/** 403: the same for what exists and for what does not. */
export function forbidden(scope: ApiKeyScope): ProblemException {
  return new ProblemException(
    403,
    'forbidden',
    'Forbidden',
    `This needs an API key with the scope ${scope}.`,
    { expected: scope },
    { 'www-authenticate': `${REALM}, error="insufficient_scope", scope="${scope}"` },
  );
}

/** 429 of a key that is over its limit, or of an address that has been refused too often. */
export function tooManyRequests(
  reason: 'rate-limit' | 'unauthorized-attempts',
  retryMs: number,
): ProblemException {
  const retryAfterS = Math.max(1, Math.ceil(retryMs / 1000));
  return new ProblemException(
    429,
    'too-many-requests',
    'Too Many Requests',
    reason === 'rate-limit'
      ? 'This API key has used up its limit for now.'
      : 'Too many requests without a valid API key from this address.',
    { reason },
    { 'retry-after': String(retryAfterS) },
  );
}

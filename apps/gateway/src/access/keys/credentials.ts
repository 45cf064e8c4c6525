import type { IncomingHttpHeaders } from 'node:http';
import { splitApiKey, type ApiKeyParts } from '@tapedeck/platform';

/** What a request shows of itself; `malformed` is anything that cannot be a key. */
export type Credentials = ApiKeyParts | 'none' | 'malformed' | 'ambiguous';

const BEARER = /^bearer +(\S+) *$/i;

/**
 * The key of `Authorization: Bearer KEY` or `X-API-Key: KEY`. Neither wins over the other: a request with both is
 * `ambiguous`, because a proxy and the gateway could otherwise each believe another of them.
 */
export function credentialsOf(headers: IncomingHttpHeaders): Credentials {
  const { authorization, 'x-api-key': apiKey } = headers;
  if (authorization !== undefined && apiKey !== undefined) return 'ambiguous';
  // An empty header is what many clients send when their own setting is empty.
  if ((authorization ?? apiKey ?? '') === '') return 'none';
  const text = authorization === undefined ? apiKey : BEARER.exec(authorization)?.[1];
  return typeof text === 'string' ? (splitApiKey(text) ?? 'malformed') : 'malformed';
}

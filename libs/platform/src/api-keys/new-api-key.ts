import { randomBytes } from 'node:crypto';
import { API_KEY_PREFIX, hashSecret } from './api-key-text.js';
import type { ApiKeyScope } from './api-key-scope.js';

const ID_BYTES = 8;
const SECRET_BYTES = 32;

export interface NewApiKeyRequest {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** ISO 8601, UTC. */
  readonly expiresAt?: string;
  /** As `parseRateLimit` reads it. */
  readonly rateLimit?: string;
}

/** A fresh key, to be shown once, and the line that the gateway needs to know it. */
export function newApiKey({ name, scopes, expiresAt, rateLimit }: NewApiKeyRequest): {
  readonly key: string;
  readonly line: string;
} {
  const id = randomBytes(ID_BYTES).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const hash = `sha256:${hashSecret(secret).toString('hex')}`;
  return {
    key: `${API_KEY_PREFIX}${id}_${secret}`,
    line: JSON.stringify({ id, name, scopes, hash, expiresAt, rateLimit }),
  };
}

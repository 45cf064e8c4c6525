import { hash } from 'node:crypto';

/** The two parts of `tdk_ID_SECRET`. */
export interface ApiKeyParts {
  readonly id: string;
  readonly secret: string;
}

export const API_KEY_PREFIX = 'tdk_';
const ID_LENGTH = 16;
const SECRET_LENGTH = 43;

/** The lengths are fixed, because base64url has an underscore of its own. */
const KEY = new RegExp(`^${API_KEY_PREFIX}([0-9a-f]{${ID_LENGTH}})_([A-Za-z0-9_-]{${SECRET_LENGTH}})$`);
const ID = new RegExp(`^[0-9a-f]{${ID_LENGTH}}$`);

/** Undefined for a text that cannot be a key. */
export function splitApiKey(text: string): ApiKeyParts | undefined {
  const [, id, secret] = KEY.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

export function isApiKeyId(text: unknown): text is string {
  return typeof text === 'string' && ID.test(text);
}

/**
 * What is stored of a secret. One round of SHA-256 is right here, and a slow hash (scrypt, Argon2) would be wrong: those
 * make guessing dear where people choose the secret. This one is 256 random bits, which no speed of guessing finds, and
 * it is hashed again for every request.
 */
export function hashSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

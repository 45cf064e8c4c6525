import { timingSafeEqual } from 'node:crypto';
import { hashSecret, type ApiKeyParts, type ApiKeyRecord, type ApiKeyScope } from '@tapedeck/platform';

/** No secret has this hash that anybody could find: an unknown id takes the same steps as a known one. */
const NO_HASH = Buffer.alloc(32);

/** The keys in force. */
export class ApiKeyRing {
  constructor(private keys: ReadonlyMap<string, ApiKeyRecord>) {}

  /** Keys that are not among them stop working with the next request. */
  replace(keys: ReadonlyMap<string, ApiKeyRecord>): void {
    this.keys = keys;
  }

  get size(): number {
    return this.keys.size;
  }

  has(id: string): boolean {
    return this.keys.has(id);
  }

  /** Whether a key that once was shown would pass now: it is in force, the same still, and has that scope. */
  stillOpens({ id, hash }: ApiKeyRecord, scope: ApiKeyScope, now = Date.now()): boolean {
    const key = this.keys.get(id);
    return key !== undefined && key.hash.equals(hash) && key.scopes.has(scope) && !isExpired(key, now);
  }

  /** The key that was shown; `unknown` for a wrong id or secret alike. `now` is wall epoch milliseconds. */
  verify({ id, secret }: ApiKeyParts, now = Date.now()): ApiKeyRecord | 'unknown' | 'expired' {
    const key = this.keys.get(id);
    const same = timingSafeEqual(hashSecret(secret), key?.hash ?? NO_HASH);
    if (key === undefined || !same) return 'unknown';
    return isExpired(key, now) ? 'expired' : key;
  }
}

function isExpired({ expiresAt }: ApiKeyRecord, now: number): boolean {
  return expiresAt !== undefined && now >= expiresAt;
}

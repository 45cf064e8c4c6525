import { timingSafeEqual } from 'node:crypto';
import { hashSecret, type ApiKeyParts, type ApiKeyRecord } from '@tapedeck/platform';

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

  /** The key that was shown; `unknown` for a wrong id or secret alike. `now` is wall epoch milliseconds. */
  verify({ id, secret }: ApiKeyParts, now = Date.now()): ApiKeyRecord | 'unknown' | 'expired' {
    const key = this.keys.get(id);
    const same = timingSafeEqual(hashSecret(secret), key?.hash ?? NO_HASH);
    if (key === undefined || !same) return 'unknown';
    return key.expiresAt !== undefined && now >= key.expiresAt ? 'expired' : key;
  }
}

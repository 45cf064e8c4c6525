import type { ApiKeyScope } from './api-key-scope.js';
import type { RateLimitSetting } from './rate-limit.js';

/** What is stored of an API key. The key itself cannot be made from it. */
export interface ApiKeyRecord {
  /** The middle part of the key: names it in logs and limits. */
  readonly id: string;
  /** Who or what it was made for. */
  readonly name: string;
  readonly scopes: ReadonlySet<ApiKeyScope>;
  /** SHA-256 of the secret part, 32 bytes. */
  readonly hash: Buffer;
  /** Wall epoch milliseconds from which on it opens nothing. */
  readonly expiresAt: number | undefined;
  /** Undefined: the default of the gateway. */
  readonly rateLimit: RateLimitSetting | undefined;
}

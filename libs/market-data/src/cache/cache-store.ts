/**
 * Where a cache keeps bytes for every process of the product. Each method throws when the store is away; the cache then
 * goes without it.
 */
export interface CacheStore {
  get(key: string): Promise<Uint8Array | undefined>;
  /** Replaces the value; it is gone after `ttlMs`. */
  set(key: string, value: Uint8Array, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Takes the lock when nobody holds it: true when it is ours now. It ends by itself after `ttlMs`. */
  lock(key: string, token: string, ttlMs: number): Promise<boolean>;
  /** Ends the lock if the token is still its own. */
  unlock(key: string, token: string): Promise<void>;
}

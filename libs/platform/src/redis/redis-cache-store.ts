import type { CacheStore } from '@tapedeck/market-data';
import type { RedisConnection } from '@tapedeck/redis-streams';

/** Only the owner's token may end the lock. */
const UNLOCK = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** Keeps what a cache holds in Redis, each value under its own key and time to live. */
export class RedisCacheStore implements CacheStore {
  constructor(private readonly redis: RedisConnection) {}

  /** A key of another type holds no bytes: no sound entry either, so the cache drops it. */
  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      return (await this.redis.getBuffer(key)) ?? undefined;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('WRONGTYPE')) return new Uint8Array(0);
      throw error;
    }
  }

  async set(key: string, value: Uint8Array, ttlMs: number): Promise<void> {
    await this.redis.set(key, Buffer.from(value.buffer, value.byteOffset, value.byteLength), 'PX', ttlMs);
  }

  async delete(key: string): Promise<void> {
    await this.redis.del(key);
  }

  async lock(key: string, token: string, ttlMs: number): Promise<boolean> {
    return (await this.redis.set(key, token, 'PX', ttlMs, 'NX')) === 'OK';
  }

  async unlock(key: string, token: string): Promise<void> {
    await this.redis.eval(UNLOCK, 1, key, token);
  }
}

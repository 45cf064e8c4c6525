import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { Counter, Registry } from 'prom-client';
import { METRICS } from '../metrics/metrics.js';
import { REDIS } from '../redis/redis.js';
import { HeldLock } from './held-lock.js';

const RELEASE_ANY = `
local holder = redis.call('GET', KEYS[1])
for _, token in ipairs(ARGV) do
  if holder == token then return redis.call('DEL', KEYS[1]) end
end
return 0
`;

/**
 * Locks in Redis with an owner token, a life, renewal while held, and compare-and-delete.
 *
 * In an outage a lock may be left behind that nobody holds: it could not be given back, or the answer that it was taken was
 * lost. Its token is remembered, and whoever of this process wants the lock next gives it back first, so that no lock keeps
 * everybody waiting for its whole life after a failover.
 */
@Injectable()
export class LockService {
  private readonly attempts: Counter<'lock' | 'outcome'>;
  /** Tokens that may still be in a lock, by its key. */
  private readonly left = new Map<string, string[]>();

  constructor(
    @Inject(REDIS) private readonly redis: RedisConnection,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.attempts = new Counter({
      name: 'tapedeck_lock_attempts_total',
      help: 'Tries to take a lock: taken, or busy because somebody else held it',
      labelNames: ['lock', 'outcome'],
      registers: [metrics],
    });
  }

  /** The lock, or undefined when somebody else holds it. */
  async acquire(key: string, ttlMs: number): Promise<HeldLock | undefined> {
    const token = randomUUID();
    const taken =
      (await this.take(key, token, ttlMs)) ||
      ((await this.gaveBackLeft(key)) && (await this.take(key, token, ttlMs)));
    if (taken) this.left.delete(key);
    this.attempts.inc({ lock: key, outcome: taken ? 'taken' : 'busy' });
    return taken ? new HeldLock(this.redis, key, token, ttlMs, () => this.leave(key, token)) : undefined;
  }

  private async take(key: string, token: string, ttlMs: number): Promise<boolean> {
    try {
      return (await this.redis.set(key, token, 'PX', ttlMs, 'NX')) === 'OK';
    } catch (error) {
      this.leave(key, token);
      throw error;
    }
  }

  private leave(key: string, token: string): void {
    this.left.set(key, [...(this.left.get(key) ?? []), token]);
  }

  /** Whether one of ours was in the lock. Rejects with the tokens kept. */
  private async gaveBackLeft(key: string): Promise<boolean> {
    const tokens = this.left.get(key);
    if (tokens === undefined) return false;
    const given = await this.redis.eval(RELEASE_ANY, 1, key, ...tokens);
    // Those that came meanwhile stay.
    const rest = (this.left.get(key) ?? []).filter((token) => !tokens.includes(token));
    if (rest.length > 0) this.left.set(key, rest);
    else this.left.delete(key);
    return given === 1;
  }
}

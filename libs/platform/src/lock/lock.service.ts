import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { Counter, Registry } from 'prom-client';
import { METRICS } from '../metrics/metrics.js';
import { REDIS } from '../redis/redis.js';
import { HeldLock } from './held-lock.js';

/** Locks in Redis with an owner token, a life, renewal while held, and compare-and-delete. */
@Injectable()
export class LockService {
  private readonly attempts: Counter<'lock' | 'outcome'>;

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
    const taken = (await this.redis.set(key, token, 'PX', ttlMs, 'NX')) === 'OK';
    this.attempts.inc({ lock: key, outcome: taken ? 'taken' : 'busy' });
    return taken ? new HeldLock(this.redis, key, token, ttlMs) : undefined;
  }
}

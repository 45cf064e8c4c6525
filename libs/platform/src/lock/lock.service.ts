import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { REDIS } from '../redis/redis.js';
import { HeldLock } from './held-lock.js';

/** Locks in Redis with an owner token, a life, renewal while held, and compare-and-delete. */
@Injectable()
export class LockService {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** The lock, or undefined when somebody else holds it. */
  async acquire(key: string, ttlMs: number): Promise<HeldLock | undefined> {
    const token = randomUUID();
    const taken = await this.redis.set(key, token, 'PX', ttlMs, 'NX');
    return taken === 'OK' ? new HeldLock(this.redis, key, token, ttlMs) : undefined;
  }
}

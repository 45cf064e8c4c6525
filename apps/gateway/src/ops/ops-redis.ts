import { Inject, Injectable } from '@nestjs/common';
import { REDIS } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { within } from '../deadline.js';
import { redisTrouble } from '../redis-trouble.js';
import { redisUnavailable } from './ops.problems.js';

/** Looking at all streams takes milliseconds; a client of these routes can wait a moment longer than one of the others. */
const DEADLINE_MS = 2_000;

/** Redis for the routes that have nothing else to answer from. */
@Injectable()
export class OpsRedis {
  constructor(@Inject(REDIS) private readonly redis: RedisConnection) {}

  /** Throws the 503 while Redis is away, anything else as it is. */
  async ask<T>(question: (redis: RedisConnection) => Promise<T>): Promise<T> {
    try {
      return await within(DEADLINE_MS, 'Redis', question(this.redis));
    } catch (error) {
      if (redisTrouble(error) !== undefined) throw redisUnavailable(error);
      throw error;
    }
  }
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { pingRedis } from '../redis/ping-redis.js';
import { REDIS } from '../redis/redis.js';
import { HealthRegistry } from './health-registry.js';

/** For a service that is ready when it can publish. */
@Injectable()
export class RedisReadiness implements OnModuleInit {
  constructor(
    @Inject(HealthRegistry) private readonly health: HealthRegistry,
    @Inject(REDIS) private readonly redis: RedisConnection,
  ) {}

  onModuleInit(): void {
    this.health.register('redis', () => pingRedis(this.redis));
  }
}

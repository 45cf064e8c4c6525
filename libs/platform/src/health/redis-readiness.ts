import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Redis } from 'ioredis';
import { REDIS } from '../redis/redis.js';
import { HealthRegistry } from './health-registry.js';

/** For a service that is ready when it can publish. */
@Injectable()
export class RedisReadiness implements OnModuleInit {
  constructor(
    @Inject(HealthRegistry) private readonly health: HealthRegistry,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  onModuleInit(): void {
    this.health.register('redis', () => this.redis.ping());
  }
}

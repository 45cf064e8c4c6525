import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry, REDIS } from '@tapedeck/platform';
import { Redis } from 'ioredis';

/** Ready means able to publish. */
@Injectable()
export class TopPicksReadiness implements OnModuleInit {
  constructor(
    @Inject(HealthRegistry) private readonly health: HealthRegistry,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  onModuleInit(): void {
    this.health.register('redis', () => this.redis.ping());
  }
}

import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AsyncMicroserviceOptions } from '@nestjs/microservices';
import { NEST_OPTIONS, type TapedeckConfig } from '@tapedeck/platform';
import { RedisStreamsServer } from '@tapedeck/redis-streams';
import { SrLevelsAppModule } from './sr-levels-app.module.js';

/** The service, not listening yet: `listen()` starts schedule and requests, `close()` finishes the symbol in hand. */
export function createSrLevels(config: TapedeckConfig): Promise<INestMicroservice> {
  return NestFactory.createMicroservice<AsyncMicroserviceOptions>(SrLevelsAppModule.forRoot(config), {
    ...NEST_OPTIONS,
    useFactory: (strategy: RedisStreamsServer) => ({ strategy }),
    inject: [RedisStreamsServer],
  });
}

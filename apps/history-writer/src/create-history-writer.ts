import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AsyncMicroserviceOptions } from '@nestjs/microservices';
import { NEST_OPTIONS, type TapedeckConfig } from '@tapedeck/platform';
import { RedisStreamsServer } from '@tapedeck/redis-streams';
import { HistoryWriterModule } from './history-writer.module.js';

/**
 * The history-writer, not listening yet: `listen()` starts everything, `close()` finishes the batch in flight,
 * acknowledges it, and only then closes the pool.
 */
export function createHistoryWriter(config: TapedeckConfig): Promise<INestMicroservice> {
  return NestFactory.createMicroservice<AsyncMicroserviceOptions>(HistoryWriterModule.forRoot(config), {
    ...NEST_OPTIONS,
    useFactory: (strategy: RedisStreamsServer) => ({ strategy }),
    inject: [RedisStreamsServer],
  });
}

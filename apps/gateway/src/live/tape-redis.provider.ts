import { Logger, type FactoryProvider } from '@nestjs/common';
import { CONFIG, connectRedis, type TapedeckConfig } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';

/** Injection token of the connection for reading stretches of the tape. */
export const TAPE_REDIS = Symbol('TAPE_REDIS');

/** A connection apart: pages of the tape are large, and the reads of keys must not wait behind them. */
export const tapeRedisProvider: FactoryProvider<Promise<RedisConnection>> = {
  provide: TAPE_REDIS,
  inject: [CONFIG],
  useFactory: ({ redis }: TapedeckConfig) => {
    const logger = new Logger('TapeRedis');
    return connectRedis(redis.url, 'tapedeck-gateway-tape', (message) => logger.warn(message));
  },
};

import { ValidateBy } from 'class-validator';
import { isRedisUrl, REDIS_URL_FORMS } from '../redis/redis-source.js';

/** The value is the address of one Redis, of the Sentinels that know it, or of a Redis Cluster. */
export function IsRedisUrl(): PropertyDecorator {
  return ValidateBy({
    name: 'isRedisUrl',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isRedisUrl(value),
      defaultMessage: () => `expected ${REDIS_URL_FORMS}`,
    },
  });
}

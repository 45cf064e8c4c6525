import { ValidateBy } from 'class-validator';
import { isRedisUrl } from '../redis/redis-options.js';

/** The value is the address of one Redis, or of the Sentinels that know it. */
export function IsRedisUrl(): PropertyDecorator {
  return ValidateBy({
    name: 'isRedisUrl',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isRedisUrl(value),
      defaultMessage: () =>
        'expected redis://host:port, rediss://host:port or redis+sentinel://host:port,host:port/name',
    },
  });
}

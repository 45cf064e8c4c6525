import { Logger } from '@nestjs/common';
import { DEFAULT_REPLY_PREFIX } from '../request-reply/reply-fields.js';
import type { RedisStreamsServerOptions } from './redis-streams-server-options.js';

export type CompleteOptions = Required<Omit<RedisStreamsServerOptions, 'observer'>> &
  Pick<RedisStreamsServerOptions, 'observer'>;

const HOUR_MS = 3_600_000;

const WHOLE_NUMBERS = [
  'batchSize',
  'blockMs',
  'claimMinIdleMs',
  'maxAttempts',
  'suspectDeliveries',
  'maxCrashes',
] as const;

/** Fills in the defaults. Throws RangeError for a number that no server could work with. */
export function withDefaults(options: RedisStreamsServerOptions): CompleteOptions {
  const complete: CompleteOptions = {
    // Large enough that the round trips vanish beside the work, small enough to hold in memory and to finish in seconds.
    batchSize: 500,
    readAhead: false,
    blockMs: 2_000,
    claimMinIdleMs: 30_000,
    removeConsumersAfterMs: 24 * HOUR_MS,
    maxAttempts: 5,
    retryBackoff: { initialMs: 100, maxMs: 15_000 },
    suspectDeliveries: 3,
    maxCrashes: 3,
    crashKey: (stream, group) => `${stream}:${group}:crashes`,
    deadLetterStream: (stream) => `${stream}:dead`,
    groupStart: () => '0',
    onEviction: 'warn',
    replyPrefix: DEFAULT_REPLY_PREFIX,
    shutdownTimeoutMs: 10_000,
    logger: new Logger('RedisStreams'),
    ...defined(options),
  };
  for (const name of WHOLE_NUMBERS)
    if (!Number.isSafeInteger(complete[name]) || complete[name] < 1)
      throw new RangeError(`${name}: expected a whole number above zero, received ${complete[name]}`);
  if (!(complete.removeConsumersAfterMs >= HOUR_MS))
    throw new RangeError(
      `removeConsumersAfterMs: expected at least an hour, received ${complete.removeConsumersAfterMs}`,
    );
  return complete;
}

/** An option given as undefined is one not given. */
function defined(options: RedisStreamsServerOptions): RedisStreamsServerOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as RedisStreamsServerOptions;
}

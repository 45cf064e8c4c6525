import { Logger } from '@nestjs/common';
import { DEFAULT_REPLY_PREFIX } from '../request-reply/reply-fields.js';
import type { RedisStreamsServerOptions } from './redis-streams-server-options.js';

export type CompleteOptions = Required<Omit<RedisStreamsServerOptions, 'observer'>> &
  Pick<RedisStreamsServerOptions, 'observer'>;

/** Fills in the defaults. Throws RangeError for a number that no server could work with. */
export function withDefaults(options: RedisStreamsServerOptions): CompleteOptions {
  const complete: CompleteOptions = {
    // Large enough that the round trips vanish beside the work, small enough to hold in memory and to finish in seconds.
    batchSize: 500,
    blockMs: 2_000,
    claimMinIdleMs: 30_000,
    maxAttempts: 5,
    retryBackoff: { initialMs: 100, maxMs: 15_000 },
    deadLetterStream: (stream) => `${stream}:dead`,
    groupStart: () => '0',
    replyPrefix: DEFAULT_REPLY_PREFIX,
    shutdownTimeoutMs: 10_000,
    logger: new Logger('RedisStreams'),
    ...defined(options),
  };
  for (const name of ['batchSize', 'blockMs', 'claimMinIdleMs', 'maxAttempts'] as const)
    if (!Number.isSafeInteger(complete[name]) || complete[name] < 1)
      throw new RangeError(`${name}: expected a whole number above zero, received ${complete[name]}`);
  return complete;
}

/** An option given as undefined is one not given. */
function defined(options: RedisStreamsServerOptions): RedisStreamsServerOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as RedisStreamsServerOptions;
}

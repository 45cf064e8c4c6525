import type { RedisOptions } from 'ioredis';
import { Backoff } from '../timing/backoff.js';

const CONNECT_TIMEOUT_MS = 5_000;
/** After `disconnect` a silent peer never closes its side; the socket is then destroyed after this. */
const DISCONNECT_TIMEOUT_MS = 500;
const RECONNECT = { initialMs: 50, maxMs: 2_000 };

/**
 * ioredis options of a link. Nothing is queued while the connection is away and nothing is sent again after it came
 * back: a re-sent XREADGROUP would hand entries to a caller that is gone. `socketTimeoutMs` must exceed any BLOCK; it
 * ends a half-open connection, on which a read would otherwise wait for ever.
 */
export function linkOptions(name: string, socketTimeoutMs: number): RedisOptions {
  const backoff = new Backoff(RECONNECT);
  return {
    // Redis refuses a name with spaces.
    connectionName: name.replace(/[^!-~]+/g, ':'),
    lazyConnect: false,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: null,
    commandTimeout: undefined,
    blockingTimeout: undefined,
    socketTimeout: socketTimeoutMs,
    connectTimeout: CONNECT_TIMEOUT_MS,
    disconnectTimeout: DISCONNECT_TIMEOUT_MS,
    replyMapping: 'legacy',
    stringNumbers: false,
    enableAutoPipelining: false,
    // A prefix would be put before the names that we send and not be taken off those that Redis answers.
    keyPrefix: undefined,
    retryStrategy: (times) => {
      if (times === 1) backoff.reset();
      return backoff.nextMs();
    },
  };
}

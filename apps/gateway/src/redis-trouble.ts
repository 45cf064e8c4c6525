import { types } from 'node:util';
import { DeadlineError } from './deadline.js';
import { ProblemException } from './http/problem.exception.js';

/** Answers of a Redis that cannot serve now and will again: loading, failing over, out of memory, disk full. */
const REFUSAL = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|OOM|MISCONF|NOREPLICAS)\b/;
/** Before a command is sent: there is no connection. */
const NOT_SENT = /isn't writeable|no node of the Redis Cluster answers/i;
/** ioredis, of a command that was sent: its connection broke or stayed silent. */
const LINK_LOST =
  /connection is closed|connection close|timed out|retries per request|cluster redirections|socket timeout|ECONN|ETIMEDOUT|EPIPE|EHOSTUNREACH/i;

/**
 * What an error says of the command that met it: `refused` by a Redis that cannot serve now, `not-sent` for want of a
 * connection, `unknown` where the link was lost before the answer. Undefined where Redis is not to blame.
 */
export function redisTrouble(error: unknown): 'refused' | 'not-sent' | 'unknown' | undefined {
  if (error instanceof DeadlineError) return 'unknown';
  // A problem of ours may quote anything.
  if (!types.isNativeError(error) || error instanceof ProblemException) return undefined;
  if (error.name === 'ReplyError') return REFUSAL.test(error.message) ? 'refused' : undefined;
  if (NOT_SENT.test(error.message)) return 'not-sent';
  return LINK_LOST.test(error.message) ? 'unknown' : undefined;
}

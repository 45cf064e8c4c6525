import { types } from 'node:util';
import { DeadlineError } from '../deadline.js';
import { ProblemException } from '../http/problem.exception.js';

/** Answers of a Redis that cannot serve now and will again: loading, failing over, out of memory. */
const PASSING_REPLY = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|OOM|NOREPLICAS)\b/;
/** What ioredis says of a connection that is not there. */
const NO_CONNECTION =
  /connection is closed|isn't writeable|timed out|retries per request|socket timeout|ECONN|EPIPE|EHOSTUNREACH/i;

/** Whether Redis is to blame, not the question. */
export function isRedisOutage(error: unknown): boolean {
  if (error instanceof DeadlineError) return true;
  // A problem of ours may quote anything.
  if (!types.isNativeError(error) || error instanceof ProblemException) return false;
  return error.name === 'ReplyError' ? PASSING_REPLY.test(error.message) : NO_CONNECTION.test(error.message);
}

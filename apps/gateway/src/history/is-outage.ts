import { types } from 'node:util';
import { QueryFailedError } from 'typeorm';
import { DeadlineError } from '../deadline.js';

/** Schema not migrated yet: it heals by itself once the migration has run, so it is an outage for a reader. */
const UNDEFINED_TABLE = '42P01';
/** Classes of SQLSTATE that a wrong statement or value causes: trying again would fail again. */
const OWN_FAULT_CLASSES = ['21', '22', '23', '42'];

/** The server cancelled the statement: it ran longer than a statement may. */
const QUERY_CANCELED = '57014';

/** Whether PostgreSQL is to blame, not the question: connection lost, refused or starting up, time-outs, no schema. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DeadlineError) return true;
  const cause = driverError(error);
  if (!types.isNativeError(cause)) return false;
  const code = codeOf(cause);
  // The driver's own words for a connection that could not be made or broke carry no code.
  if (code === undefined) return /connect|terminated|timeout/i.test(cause.message);
  return code === UNDEFINED_TABLE || !OWN_FAULT_CLASSES.includes(code.slice(0, 2));
}

/** Whether the server answers, but gave up on this question for its length. */
export function isTooSlow(error: unknown): boolean {
  const cause = driverError(error);
  return types.isNativeError(cause) && codeOf(cause) === QUERY_CANCELED;
}

function driverError(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}

function codeOf(cause: Error): string | undefined {
  return 'code' in cause ? String(cause.code) : undefined;
}

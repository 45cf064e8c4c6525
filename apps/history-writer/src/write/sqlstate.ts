import { UnmappableEventError } from './unmappable-event.error.js';

/**
 * What a failure says about the events being written:
 * - `bad-event`: one of them can never be stored as it is. Find it, reject it, store the others.
 * - `bad-statement`: the same, but the fault may be in our SQL; rejected with an alarm.
 * - `no-partition`: the partition was being made that very moment. Make sure of it and write again.
 * - `outage`: nothing about the events. Keep them, wait, write again; no dead letter, however long it takes.
 */
export type Verdict = 'bad-event' | 'bad-statement' | 'no-partition' | 'outage';

const BY_CODE: Readonly<Record<string, Verdict>> = {
  // Protocol violation: the server understood us well enough to refuse. Not a lost connection, for all its class.
  '08P01': 'bad-statement',
  // Schema or grants are missing, not data: a migration that has not run, or is running.
  '42P01': 'outage', // undefined table
  '42703': 'outage', // undefined column
  '42501': 'outage', // insufficient privilege
};

const BY_CLASS: Readonly<Record<string, Verdict>> = {
  '08': 'outage', // connection exception
  '0A': 'bad-statement', // feature not supported
  '21': 'bad-event', // cardinality violation
  '22': 'bad-event', // data exception: numeric overflow, NUL in text, no such date
  '23': 'bad-event', // integrity constraint violation
  '25': 'outage', // invalid transaction state: a standby takes no writes (25006)
  '28': 'outage', // invalid authorization
  '3D': 'outage', // invalid catalog name: no such database (yet)
  '40': 'outage', // transaction rollback: deadlock, serialization failure
  '42': 'bad-statement', // syntax error or access rule violation
  '53': 'outage', // insufficient resources: disk full, too many connections
  '54': 'bad-event', // program limit exceeded: a text too long for its index
  '55': 'outage', // object not in prerequisite state: lock not available
  '57': 'outage', // operator intervention: shutdown, crash, statement time-out
  '58': 'outage', // system error: input/output
  XX: 'outage', // internal error: corruption must be mended, not skipped
};

/** Anything else, a failure without SQLSTATE included (no connection at all), proves no event bad. */
export function verdictOf(error: unknown): Verdict {
  if (error instanceof UnmappableEventError) return 'bad-statement';
  const { code, constraint } = databaseError(error) ?? {};
  if (code === undefined) return 'outage';
  // 23514 is a CHECK that failed, which has a name, or a row that fits no partition, which has none.
  if (code === '23514' && constraint === undefined) return 'no-partition';
  return BY_CODE[code] ?? BY_CLASS[code.slice(0, 2)] ?? 'outage';
}

/** The SQLSTATE; undefined for a failure that did not come from the server. */
export function sqlstateOf(error: unknown): string | undefined {
  return databaseError(error)?.code;
}

/** Two rows of one key. */
export const UNIQUE_VIOLATION = '23505';

const READ_ONLY = '25006';

/**
 * No server that takes writes: none answered, or it answered that it is going down or coming up (57P01 to 57P05), or that
 * it is read-only, as a standby is.
 */
export function isUnreachable(error: unknown): boolean {
  const code = sqlstateOf(error);
  return (
    code === undefined ||
    code === READ_ONLY ||
    code.startsWith('57P') ||
    (code.startsWith('08') && verdictOf(error) === 'outage')
  );
}

interface DatabaseError {
  readonly code: string;
  readonly severity: string;
  readonly constraint?: string;
}

/** Only what the server sent has a severity; Node's own errors have codes as well (`EPIPE`). */
function databaseError(error: unknown): DatabaseError | undefined {
  const driverError: unknown = (error as { driverError?: unknown } | null)?.driverError ?? error;
  const { code, severity } = (driverError ?? {}) as Partial<DatabaseError>;
  return typeof code === 'string' && typeof severity === 'string'
    ? (driverError as DatabaseError)
    : undefined;
}

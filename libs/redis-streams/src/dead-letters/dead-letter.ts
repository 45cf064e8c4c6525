/** An entry that could not be handled, as kept in the dead-letter stream beside its original fields. */
export interface DeadLetter {
  readonly stream: string;
  readonly entryId: string;
  readonly group: string;
  readonly consumer: string;
  /** Short and stable, e.g. `malformed-entry` or an SQLSTATE. */
  readonly code: string;
  readonly reason: string;
  /** Tries in the process that gave up. */
  readonly attempts: number;
  /** When it was given up; wall clock, ISO 8601. */
  readonly rejectedAt: string;
}

/**
 * Field names of the letter inside the dead entry, ahead of the original's fields. The dot keeps them apart from any
 * CloudEvents attribute.
 */
export const DEAD_LETTER_FIELDS: Readonly<Record<keyof DeadLetter, string>> = {
  stream: 'dead.stream',
  entryId: 'dead.id',
  group: 'dead.group',
  consumer: 'dead.consumer',
  code: 'dead.code',
  reason: 'dead.reason',
  attempts: 'dead.attempts',
  rejectedAt: 'dead.time',
};

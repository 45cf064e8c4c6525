/** Thrown when another replica holds the lock and the slot is not on the tape yet: try again, it may have died. */
export class RunBusyError extends Error {
  override readonly name = 'RunBusyError';

  constructor(subject: string) {
    super(`${subject} is being computed by another replica`);
  }
}

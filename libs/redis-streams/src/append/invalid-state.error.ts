const SHOWN_CHARACTERS = 80;

/** Thrown before anything is sent, for a state that later writes could not be compared with. */
export class InvalidStateError extends Error {
  override readonly name = 'InvalidStateError';

  constructor(key: string, expected: string, received: unknown) {
    super(`state of ${key}: expected ${expected}, received ${String(received).slice(0, SHOWN_CHARACTERS)}`);
  }
}

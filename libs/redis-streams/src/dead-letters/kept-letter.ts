import type { DeadLetter } from './dead-letter.js';

/** A dead letter where it lies. */
export interface KeptLetter {
  /** Entry id within the dead-letter stream: when it was written, by the server's clock. */
  readonly id: string;
  readonly deadStream: string;
  readonly letter: DeadLetter;
  /** The fields of the original entry as text, name and value alternating. */
  readonly original: readonly string[];
}

/** What an entry of a dead-letter stream is called that nobody wrote as a letter. */
export const NO_LETTER = 'no-letter';

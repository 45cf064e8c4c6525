import { MalformedEntryError } from '../events/malformed-entry.error.js';
import { decodeDeadLetter } from './decode-dead-letter.js';
import { NO_LETTER, type KeptLetter } from './kept-letter.js';

/**
 * An entry of a dead-letter stream as a letter. One that nobody wrote as a letter must not hide the others: it is shown as
 * the letter `no-letter`, with everything it holds as the original.
 */
export function keptLetter(
  { stream, deadStream }: { readonly stream: string; readonly deadStream: string },
  id: string,
  fields: readonly string[],
): KeptLetter {
  try {
    return { id, deadStream, ...decodeDeadLetter(fields) };
  } catch (error) {
    if (!(error instanceof MalformedEntryError)) throw error;
    const writtenAt = new Date(Number(id.split('-')[0]));
    const rejectedAt = Number.isNaN(writtenAt.getTime()) ? 'unknown' : writtenAt.toISOString();
    const letter = {
      stream,
      entryId: '',
      group: '',
      consumer: '',
      code: NO_LETTER,
      reason: `no dead letter: ${error.message}`,
      attempts: 0,
      rejectedAt,
    };
    return { id, deadStream, letter, original: fields };
  }
}

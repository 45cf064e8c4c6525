import { MalformedEntryError } from '../events/malformed-entry.error.js';
import { DEAD_LETTER_FIELDS, type DeadLetter } from './dead-letter.js';

/** The letter and the original fields (name and value alternating). Throws MalformedEntryError for any other entry. */
export function decodeDeadLetter(fields: readonly string[]): {
  letter: DeadLetter;
  original: readonly string[];
} {
  const names = Object.values(DEAD_LETTER_FIELDS);
  const values = new Map(
    names.map((name, at) => [name, fields[at * 2] === name ? fields[at * 2 + 1] : undefined]),
  );
  const value = (member: keyof DeadLetter): string => {
    const found = values.get(DEAD_LETTER_FIELDS[member]);
    if (found === undefined) throw new MalformedEntryError(`the field ${DEAD_LETTER_FIELDS[member]}`, 'none');
    return found;
  };
  const letter: DeadLetter = {
    stream: value('stream'),
    entryId: value('entryId'),
    group: value('group'),
    consumer: value('consumer'),
    code: value('code'),
    reason: value('reason'),
    attempts: Number(value('attempts')),
    rejectedAt: value('rejectedAt'),
  };
  return { letter, original: fields.slice(names.length * 2) };
}

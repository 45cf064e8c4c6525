import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';

/** Where a stream begins and ends at one moment. */
export interface TapeEnds {
  /** Entries in it now. */
  readonly length: number;
  /** Entries ever appended. */
  readonly entriesAdded: number;
  readonly lastGeneratedId: string;
  /** Undefined for a stream that is empty. */
  readonly oldestId: string | undefined;
}

const PARTS = 4;

/** What TAPE_PAGE says of the ends: `[length, entries added, last generated id, oldest id or null]`. */
export function parseTapeEnds(reply: unknown): TapeEnds | undefined {
  if (reply === null) return undefined;
  if (!Array.isArray(reply) || reply.length !== PARTS)
    throw new UnexpectedReplyError('tape-page', 'the ends of a stream', reply);
  const [length, entriesAdded, lastGeneratedId, oldestId] = reply as [number, number, string, string | null];
  return { length, entriesAdded, lastGeneratedId, oldestId: oldestId ?? undefined };
}

import { decodeEntry, MalformedEntryError, StreamAppender } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';
import type { FoundLetter } from './found-letter.js';

export type Redriven =
  | { readonly outcome: 'redriven'; readonly entryId: string }
  | { readonly outcome: 'hopeless'; readonly reason: string };

/**
 * Appends the original event to its stream again, and only then removes the letter. A crash between the two leaves the
 * letter, and the event on the stream twice: history stores it once, by its id. An original that is no event would come
 * back as the same letter, so it stays where it is.
 */
export async function redrive(
  redis: Redis,
  { id, deadStream, letter, original }: FoundLetter,
): Promise<Redriven> {
  try {
    const { entryId } = await new StreamAppender(redis).append(letter.stream, decodeEntry(original));
    await redis.xdel(deadStream, id);
    return { outcome: 'redriven', entryId };
  } catch (error) {
    if (!(error instanceof MalformedEntryError)) throw error;
    return { outcome: 'hopeless', reason: error.message };
  }
}

import { deadLetterStream } from '@tapedeck/contracts';
import { HISTORY_STREAMS } from '@tapedeck/history-writer';
import { decodeDeadLetter, type DeadLetter } from '@tapedeck/redis-streams';
import type { Redis } from 'ioredis';
import { streamPages } from '../tape/stream-pages.js';

/** A dead letter where it lies. */
export interface FoundLetter {
  /** Entry id within the dead-letter stream. */
  readonly id: string;
  readonly deadStream: string;
  readonly letter: DeadLetter;
  /** The fields of the original entry, name and value alternating. */
  readonly original: readonly string[];
}

/** All dead letters, stream by stream, oldest first, in pages. */
export async function* allLetters(redis: Redis): AsyncGenerator<FoundLetter> {
  for (const stream of HISTORY_STREAMS) {
    const deadStream = deadLetterStream(stream);
    for await (const page of streamPages(redis, deadStream))
      for (const { entryId, fields } of page) yield { id: entryId, deadStream, ...decodeDeadLetter(fields) };
  }
}

/** The letters of that id; several only if streams happen to share it. */
export async function lettersOfId(redis: Redis, id: string): Promise<FoundLetter[]> {
  const found: FoundLetter[] = [];
  for (const stream of HISTORY_STREAMS) {
    const deadStream = deadLetterStream(stream);
    for (const [entryId, fields] of await redis.xrange(deadStream, id, id))
      found.push({ id: entryId, deadStream, ...decodeDeadLetter(fields) });
  }
  return found;
}

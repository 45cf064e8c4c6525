import { deadLetterStream } from '@tapedeck/contracts';
import { HISTORY_STREAMS } from '@tapedeck/history-writer';
import { DeadLetterBox, type KeptLetter, type RedisConnection } from '@tapedeck/redis-streams';
import { compareEntryIds } from '../tape/stream-pages.js';

/** A dead letter, and the box to redrive it from. */
export interface FoundLetter extends KeptLetter {
  readonly box: DeadLetterBox;
}

const PAGE = 500;

/** All dead letters, stream by stream, oldest first, in pages. Those that come meanwhile are left for the next time. */
export async function* allLetters(redis: RedisConnection): AsyncGenerator<FoundLetter> {
  for (const box of boxes(redis)) yield* lettersOf(box);
}

async function* lettersOf(box: DeadLetterBox): AsyncGenerator<FoundLetter> {
  const [newest] = await box.newest(1);
  if (newest === undefined) return;
  let after: string | undefined;
  for (;;) {
    const page = await box.oldest(PAGE, after);
    for (const kept of page) {
      if (compareEntryIds(kept.id, newest.id) > 0) return;
      yield { ...kept, box };
    }
    after = page.at(-1)?.id;
    if (after === undefined) return;
  }
}

/** The letters of that id; several only if streams happen to share it. */
export async function lettersOfId(redis: RedisConnection, id: string): Promise<FoundLetter[]> {
  const found: FoundLetter[] = [];
  for (const box of boxes(redis)) {
    const kept = await box.find(id);
    if (kept !== undefined) found.push({ ...kept, box });
  }
  return found;
}

function boxes(redis: RedisConnection): DeadLetterBox[] {
  return HISTORY_STREAMS.map((stream) => new DeadLetterBox(redis, stream, deadLetterStream(stream)));
}

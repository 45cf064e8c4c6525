import { ALL_STREAMS, type StreamName } from '@tapedeck/contracts';
import { compareEntryIds, type DeadLetterBox, type LetterSummary } from '@tapedeck/redis-streams';
import type { LetterPlace } from './dead-letter-cursor.js';
import { nextEntryId } from './entry-id.js';

/** The dead letters of one stream, by the name that orders them. */
export interface StreamBox {
  readonly stream: StreamName;
  readonly box: DeadLetterBox;
}

/** A letter found, without its payload. */
export interface FoundSummary extends StreamBox {
  readonly summary: LetterSummary;
}

const PAGE = 100;

/**
 * The dead letters of several streams as one list, newest first: each stream is read a page at a time, and only as far as it
 * is asked for. `after` begins behind a place, whether or not a letter is still there.
 */
export async function* newestLetters(
  boxes: readonly StreamBox[],
  after?: LetterPlace,
): AsyncGenerator<FoundSummary> {
  const queues = boxes.map((of) => ({ ...of, before: startOf(of, after), page: [] as LetterSummary[] }));
  let open = queues;
  while (open.length > 0) {
    for (const queue of open)
      if (queue.page.length === 0) queue.page = await queue.box.summaries(PAGE, queue.before);
    open = open.filter(({ page }) => page.length > 0);
    const [newest] = [...open].sort((a, b) => compareEntryIds(headOf(b.page), headOf(a.page)));
    const summary = newest?.page.shift();
    if (newest === undefined || summary === undefined) return;
    newest.before = summary.id;
    yield { stream: newest.stream, box: newest.box, summary };
  }
}

/** The id before which a stream goes on: of equal ids the one of the earlier stream came first. */
function startOf({ stream }: StreamBox, after: LetterPlace | undefined): string | undefined {
  if (after === undefined) return undefined;
  const hadItsTurn = ALL_STREAMS.indexOf(stream) <= ALL_STREAMS.indexOf(after.stream);
  return hadItsTurn ? after.id : nextEntryId(after.id);
}

function headOf(page: readonly LetterSummary[]): string {
  return page[0]?.id ?? '0-0';
}

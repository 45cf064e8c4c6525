import type { ClientBase } from 'pg';
import { TextCleaner } from '../text/text-cleaner.js';
import { byTable } from './by-table.js';
import { copyIn, type CopyText } from './copy-in.js';
import { addRows, chunksOf, type Inserted } from './inserted.js';
import { detailsOf, eventKey, headOf, type MappedEvent } from './mapped-event.js';

interface TableText extends CopyText {
  readonly table: string;
  readonly count: number;
}

/**
 * Copies events in the caller's transaction: twice as fast as INSERT, and fails as a whole (SQLSTATE 23505) when one of
 * them is stored already. While the server takes in one chunk the text of the next is made, so that both work at once.
 */
export async function copyEvents(client: ClientBase, events: readonly MappedEvent[]): Promise<Inserted> {
  const cleaner = new TextCleaner();
  const rows = new Map<string, number>();
  let underWay = Promise.resolve();
  for (const chunk of chunksOf(events)) {
    const texts = textsOf(chunk, cleaner);
    for (const { table, count } of texts) addRows(rows, table, count);
    await underWay;
    underWay = copyIn(client, texts);
    // Met by the await above or below; in between it must not count as unhandled.
    underWay.catch(() => undefined);
  }
  await underWay;
  const keys = new Set(events.map((event) => eventKey(event.eventId, event.asOfMs)));
  return { keys, rows, replacedCharacters: cleaner.replaced };
}

/** Heads first: what waits for the same event elsewhere waits there, with nothing of it written. */
function textsOf(events: readonly MappedEvent[], cleaner: TextCleaner): TableText[] {
  const rows = events.map((event) => headOf(event, cleaner));
  const details = events.flatMap((event, index) => {
    const own = rows[index];
    return own === undefined ? [] : detailsOf(event, own);
  });
  return [...byTable(rows.map(({ head }) => head)), ...byTable(details)].map(({ insert, rows: all }) => ({
    table: insert.table,
    sql: insert.copySql,
    count: all.length,
    text: Buffer.from(insert.copyText(all)),
  }));
}

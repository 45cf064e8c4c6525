import type { EntityManager } from 'typeorm';
import { TextCleaner } from '../text/text-cleaner.js';
import { byTable } from './by-table.js';
import { addRows, chunksOf, type Inserted } from './inserted.js';
import { detailsOf, eventKey, headOf, type MappedEvent } from './mapped-event.js';

/**
 * Inserts events in the caller's transaction, leaving alone what is stored: heads first, then the details of the heads
 * that were new. A head that was there already has its details there as well, for both were written in one transaction.
 */
export async function insertEvents(
  manager: EntityManager,
  events: readonly MappedEvent[],
): Promise<Inserted> {
  const inserting = { keys: new Set<string>(), rows: new Map<string, number>(), cleaner: new TextCleaner() };
  for (const chunk of chunksOf(events)) await insertChunk(manager, chunk, inserting);
  const { keys, rows, cleaner } = inserting;
  return { keys, rows, replacedCharacters: cleaner.replaced };
}

async function insertChunk(
  manager: EntityManager,
  events: readonly MappedEvent[],
  { keys, rows, cleaner }: { keys: Set<string>; rows: Map<string, number>; cleaner: TextCleaner },
): Promise<void> {
  const made = events.map((event) => ({ event, rows: headOf(event, cleaner) }));
  for (const { insert, rows: heads } of byTable(made.map((one) => one.rows.head))) {
    const stored = await manager.query<{ event_id: string; as_of: Date }[]>(
      `${insert.sql} RETURNING event_id, as_of`,
      insert.parameters(heads),
    );
    for (const row of stored) keys.add(eventKey(row.event_id, row.as_of.getTime()));
    addRows(rows, insert.table, stored.length);
  }
  const fresh = made.filter(({ event }) => keys.has(eventKey(event.eventId, event.asOfMs)));
  for (const { insert, rows: details } of byTable(fresh.flatMap((one) => detailsOf(one.event, one.rows)))) {
    const [counted] = await manager.query<{ count: string }[]>(
      `WITH stored AS (${insert.sql} RETURNING 1) SELECT count(*) FROM stored`,
      insert.parameters(details),
    );
    addRows(rows, insert.table, Number(counted?.count ?? 0));
  }
}

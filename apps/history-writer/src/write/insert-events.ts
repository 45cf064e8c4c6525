import type { EntityManager } from 'typeorm';
import { eventKey, type MappedEvent } from './mapped-event.js';
import type { TableRows } from './table-insert.js';

export interface Inserted {
  /** eventKey of every event that was not stored before. */
  readonly keys: ReadonlySet<string>;
  /** Rows inserted, by table. */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Inserts events in the caller's transaction: heads first, then the details of the heads that were new. A head that
 * was there already has its details there as well, for both were written in one transaction.
 */
export async function insertEvents(
  manager: EntityManager,
  events: readonly MappedEvent[],
): Promise<Inserted> {
  const keys = new Set<string>();
  const rows = new Map<string, number>();
  for (const { insert, rows: heads } of byTable(events.map((event) => event.head))) {
    const stored = await manager.query<{ event_id: string; as_of: Date }[]>(
      `${insert.sql} RETURNING event_id, as_of`,
      insert.parameters(heads),
    );
    for (const row of stored) keys.add(eventKey(row.event_id, row.as_of.getTime()));
    rows.set(insert.table, stored.length);
  }
  const fresh = events.filter((event) => keys.has(eventKey(event.eventId, event.asOfMs)));
  for (const { insert, rows: details } of byTable(fresh.flatMap((event) => event.details))) {
    const [counted] = await manager.query<{ count: string }[]>(
      `WITH stored AS (${insert.sql} RETURNING 1) SELECT count(*) FROM stored`,
      insert.parameters(details),
    );
    rows.set(insert.table, Number(counted?.count ?? 0));
  }
  return { keys, rows };
}

/** All rows of each table together, tables in the order of their first appearance. */
function byTable(parts: readonly TableRows[]): TableRows[] {
  const tables = new Map<TableRows['insert'], TableRows['rows'][number][]>();
  for (const { insert, rows } of parts) {
    const collected = tables.get(insert);
    if (collected) collected.push(...rows);
    else tables.set(insert, [...rows]);
  }
  return [...tables].map(([insert, rows]) => ({ insert, rows })).filter(({ rows }) => rows.length > 0);
}

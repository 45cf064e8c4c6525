import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';
import { HEAD_TABLES } from './head-tables.js';

/** What finds an event in history. `asOfMs` in epoch milliseconds. */
export interface EventKey {
  readonly type: string;
  readonly eventId: string;
  readonly asOfMs: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Asks whether events are stored, whatever table their type goes to. */
export class StoredEventsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids, in lower case, of those that are stored. An id that is no UUID never is. */
  async among(events: readonly EventKey[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const { table, type } of HEAD_TABLES) {
      const keys = events.filter((event) => event.type === type && UUID.test(event.eventId));
      if (keys.length === 0) continue;
      const rows = await this.dataSource.query<{ event_id: string }[]>(
        // The bounds of the as-ofs spare asking every partition.
        `SELECT stored.event_id
           FROM unnest($1::uuid[], $2::timestamptz[]) AS asked (event_id, as_of)
           JOIN ${table} stored USING (event_id, as_of)
          WHERE stored.as_of >= $3 AND stored.as_of <= $4`,
        [
          keys.map(({ eventId }) => eventId),
          keys.map(({ asOfMs }) => databaseMoment(asOfMs)),
          databaseMoment(Math.min(...keys.map(({ asOfMs }) => asOfMs))),
          databaseMoment(Math.max(...keys.map(({ asOfMs }) => asOfMs))),
        ],
      );
      for (const row of rows) found.add(row.event_id);
    }
    return found;
  }
}

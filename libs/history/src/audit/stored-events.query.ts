import { isUuid } from '@tapedeck/contracts';
import type { DataSource } from 'typeorm';
import { databaseMoment } from '../queries/database-moment.js';
import { HEAD_TABLES } from './head-tables.js';

/** What finds an event in history. `asOfMs` in epoch milliseconds. */
export interface EventKey {
  readonly type: string;
  readonly eventId: string;
  readonly asOfMs: number;
}

/** Asks whether events are stored, whatever table their type goes to. */
export class StoredEventsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids, in lower case, of those that are stored. An id that is no UUID never is. */
  async among(events: readonly EventKey[]): Promise<Set<string>> {
    const stored = await this.areStored(events);
    return new Set(
      events.filter((_event, place) => stored[place]).map(({ eventId }) => eventId.toLowerCase()),
    );
  }

  /** Of each event, in their order, whether it is stored: this id at this as-of. */
  async areStored(events: readonly EventKey[]): Promise<boolean[]> {
    const stored = events.map(() => false);
    for (const { table, type } of HEAD_TABLES) {
      const asked = events.flatMap((event, place) =>
        event.type === type && isUuid(event.eventId) ? [{ ...event, place }] : [],
      );
      if (asked.length === 0) continue;
      const asOfs = asked.map(({ asOfMs }) => asOfMs);
      const rows = await this.dataSource.query<{ place: number }[]>(
        // The bounds of the as-ofs spare asking every partition.
        `SELECT asked.place
           FROM unnest($1::uuid[], $2::timestamptz[], $3::int[]) AS asked (event_id, as_of, place)
           JOIN ${table} stored USING (event_id, as_of)
          WHERE stored.as_of >= $4 AND stored.as_of <= $5`,
        [
          asked.map(({ eventId }) => eventId),
          asOfs.map(databaseMoment),
          asked.map(({ place }) => place),
          databaseMoment(Math.min(...asOfs)),
          databaseMoment(Math.max(...asOfs)),
        ],
      );
      for (const { place } of rows) stored[place] = true;
    }
    return stored;
  }
}

import type { StreamName } from '@tapedeck/contracts';
import { HISTORY_TABLES } from '../tables/history-tables.js';

/** A table whose rows stand for events of one type, one row an event, keyed (event_id, as_of). */
export interface HeadTable {
  readonly table: string;
  readonly type: string;
  readonly stream: StreamName;
}

/** Where the events of each type that history keeps can be found again by id and by sequence. */
export const HEAD_TABLES: readonly HeadTable[] = HISTORY_TABLES.flatMap(({ table, events }) =>
  events.map(({ type, stream }) => ({ table, type, stream })),
);

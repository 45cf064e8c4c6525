import type { TableRows } from './table-insert.js';

/** An event as rows. All of them are stored in one transaction, or none. */
export interface MappedEvent {
  readonly eventId: string;
  /** Epoch milliseconds. */
  readonly asOfMs: number;
  /** The one row, keyed (event_id, as_of), whose presence says that the event is stored. */
  readonly head: TableRows;
  /** Rows that belong to it; written only together with the head. */
  readonly details: readonly TableRows[];
  /** Characters that no table can hold and that were replaced. */
  readonly replacedCharacters: number;
}

/** What makes two events of a batch the same one. */
export function eventKey(eventId: string, asOfMs: number): string {
  return `${eventId}@${asOfMs}`;
}

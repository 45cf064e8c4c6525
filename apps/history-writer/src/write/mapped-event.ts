import type { TextCleaner } from '../text/text-cleaner.js';
import type { TableRows } from './table-insert.js';
import { UnmappableEventError } from './unmappable-event.error.js';

/** An event that can become rows. All of them are stored in one transaction, or none. */
export interface MappedEvent {
  readonly eventId: string;
  /** Epoch milliseconds. */
  readonly asOfMs: number;
  /**
   * Made anew by each call: the rows of a batch are several times the size of its events, and memory then goes to the
   * garbage collector. The cleaner counts the characters that no table can hold.
   */
  rows(text: TextCleaner): EventRows;
}

export interface EventRows {
  /** The one row, keyed (event_id, as_of), whose presence says that the event is stored. */
  readonly head: TableRows;
  /** Rows that belong to it, made when they are asked for; written only together with the head. */
  details(): readonly TableRows[];
}

/** What makes two events of a batch the same one. */
export function eventKey(eventId: string, asOfMs: number): string {
  return `${eventId}@${asOfMs}`;
}

/** Throws UnmappableEventError, so that the one event is rejected and not the batch tried for ever. */
export function headOf(event: MappedEvent, text: TextCleaner): EventRows {
  return ofEvent(event, () => event.rows(text));
}

/** Throws UnmappableEventError as `headOf` does. */
export function detailsOf(event: MappedEvent, rows: EventRows): readonly TableRows[] {
  return ofEvent(event, () => rows.details());
}

function ofEvent<T>({ eventId }: MappedEvent, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new UnmappableEventError(eventId, error);
  }
}

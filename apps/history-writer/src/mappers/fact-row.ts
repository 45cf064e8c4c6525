import type { CloudEvent } from '@tapedeck/redis-streams';
import type { TextCleaner } from '../text/text-cleaner.js';
import { timestamptz, type EventFacts } from './event-facts.js';

/** Columns that every table of facts has; `recorded_at` is the database's to set. */
export interface FactRow {
  readonly event_id: string;
  readonly as_of: string;
  readonly subject: string;
  readonly source: string;
  readonly sequence: string | null;
  readonly traceparent: string | null;
  readonly data_schema: string;
  readonly data: string;
}

export const FACT_COLUMNS = {
  event_id: 'uuid',
  as_of: 'timestamptz',
  subject: 'text',
  source: 'text',
  sequence: 'bigint',
  traceparent: 'text',
  data_schema: 'text',
  data: 'json',
} as const satisfies Record<keyof FactRow, string>;

export function factRow(event: CloudEvent, facts: EventFacts, text: TextCleaner) {
  return {
    event_id: facts.eventId,
    as_of: timestamptz(facts.asOfMs),
    subject: text.clean(event.subject),
    source: text.clean(event.source),
    sequence: facts.sequence,
    traceparent: text.cleanNullable(event.traceparent),
    data_schema: event.dataschema,
    // The text that was published where it is at hand. It has been parsed, and a column of json keeps any text that parses.
    data: event.dataText ?? JSON.stringify(event.data),
  } satisfies FactRow;
}

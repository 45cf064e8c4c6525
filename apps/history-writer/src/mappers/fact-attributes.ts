import { InvalidPayloadError, parseMoment } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';
import type { TextCleaner } from '../text/text-cleaner.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DECIMAL = /^\d{1,18}$/;

/** What every event of a fact says besides its data, checked. */
export interface FactAttributes {
  /** Lower case, as PostgreSQL gives it back. */
  readonly eventId: string;
  /** Epoch milliseconds. */
  readonly asOfMs: number;
  readonly sequence: string | null;
}

/** Throws InvalidPayloadError that names every attribute that is no UUID, moment or number. */
export function factAttributes({ id, type, time, sequence }: CloudEvent): FactAttributes {
  const asOfMs = parseMoment(time);
  const problems = [
    ...(UUID.test(id) ? [] : [`id: expected a UUID, received ${JSON.stringify(id)}`]),
    ...(asOfMs === undefined ? [`time: expected a moment, received ${JSON.stringify(time)}`] : []),
    ...(sequence === undefined || DECIMAL.test(sequence)
      ? []
      : [`sequence: expected a number, received ${JSON.stringify(sequence)}`]),
  ];
  if (asOfMs === undefined || problems.length > 0) throw new InvalidPayloadError(type, problems);
  return { eventId: id.toLowerCase(), asOfMs, sequence: sequence ?? null };
}

/** The columns that every table of facts begins with. */
export interface FactRow {
  readonly event_id: string;
  readonly as_of: string;
  readonly subject: string;
  readonly source: string;
  readonly sequence: string | null;
  readonly traceparent: string | null;
  readonly data_schema: string;
}

export function factRow(
  event: CloudEvent,
  { eventId, asOfMs, sequence }: FactAttributes,
  text: TextCleaner,
): FactRow {
  return {
    event_id: eventId,
    as_of: new Date(asOfMs).toISOString(),
    subject: text.clean(event.subject),
    source: text.clean(event.source),
    sequence,
    traceparent: text.cleanNullable(event.traceparent),
    data_schema: event.dataschema,
  };
}

export const FACT_COLUMNS = {
  event_id: 'uuid',
  as_of: 'timestamptz',
  subject: 'text',
  source: 'text',
  sequence: 'bigint',
  traceparent: 'text',
  data_schema: 'text',
} as const satisfies Record<keyof FactRow, string>;

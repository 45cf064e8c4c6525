import type { Snapshot } from '@tapedeck/contracts';
import type { StoredEvent } from '@tapedeck/history';
import { snapshotEvent } from '@tapedeck/platform';
import { eventLine } from './event-line.js';

/** What history keeps of an event as a line of an archive: replayed, it becomes the same row again, byte for byte. */
export function storedEventLine({ envelope, data, dataSchema, sequence, traceparent }: StoredEvent): string {
  const { data: _none, ...event } = snapshotEvent(JSON.parse(envelope) as Snapshot<undefined>);
  const tape = { ...(sequence !== null && { sequence }), ...(traceparent !== null && { traceparent }) };
  return eventLine({ ...event, dataschema: dataSchema, ...tape }, data);
}

import type { Snapshot } from '@tapedeck/contracts';
import type { StoredEvent } from '@tapedeck/history';
import { snapshotEvent } from '@tapedeck/platform';
import { eventLine } from './event-line.js';

/** What history keeps of an event as a line of an archive: replayed, it becomes the same row again, byte for byte. */
export function storedEventLine({ envelope, data, dataSchema, sequence, traceparent }: StoredEvent): string {
  const { data: _none, extensions, ...event } = snapshotEvent(JSON.parse(envelope) as Snapshot<undefined>);
  const tape = { ...(sequence !== null && { sequence }), ...(traceparent !== null && { traceparent }) };
  // A fact has none of a snapshot's times; what is undefined is not written.
  return eventLine({ ...event, extensions, dataschema: dataSchema, ...tape }, data);
}

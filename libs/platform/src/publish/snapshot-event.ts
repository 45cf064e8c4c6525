import { dataSchema, type Snapshot } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';

/** The event of a snapshot, but for its number, which the tape gives, and its trace, which no snapshot carries. */
export function snapshotEvent<TData>(snapshot: Snapshot<TData>): CloudEvent<TData> {
  return {
    id: snapshot.id,
    source: snapshot.source,
    type: snapshot.type,
    subject: snapshot.subject,
    time: snapshot.asOf,
    datacontenttype: 'application/json',
    dataschema: dataSchema(snapshot.type),
    extensions: {
      computedat: snapshot.computedAt,
      nextexpectedat: snapshot.nextExpectedAt,
      staleafter: snapshot.staleAfter,
    },
    data: snapshot.data,
  };
}

/** The snapshot of such an event again; as JSON it is the very text that was published. */
export function eventSnapshot({ extensions = {}, ...event }: CloudEvent): Snapshot<unknown> {
  const { computedat = '', nextexpectedat = '', staleafter = '' } = extensions;
  return {
    id: event.id,
    type: event.type,
    subject: event.subject,
    asOf: event.time,
    computedAt: computedat,
    nextExpectedAt: nextexpectedat,
    staleAfter: staleafter,
    source: event.source,
    data: event.data,
  };
}

import type { CloudEvent } from '@tapedeck/redis-streams';
import { AttributeReader, type EventFacts } from './event-facts.js';

/** What every snapshot event says besides its data, checked. Moments in epoch milliseconds. */
export interface SnapshotFacts extends EventFacts {
  readonly computedAtMs: number;
  readonly nextExpectedAtMs: number;
  readonly staleAfterMs: number;
  /**
   * JSON of the snapshot without `data`, members in the order of Snapshot and spelled as they came: with the data it is
   * the very text that was served.
   */
  readonly envelope: string;
}

/** Throws InvalidPayloadError that names every attribute that is missing or no moment, UUID or number. */
export function snapshotFacts(event: CloudEvent): SnapshotFacts {
  const { id, type, subject, time, source, extensions = {} } = event;
  const { computedat = '', nextexpectedat = '', staleafter = '' } = extensions;
  const attributes = new AttributeReader();
  const facts = {
    ...attributes.facts(event),
    computedAtMs: attributes.moment('computedat', computedat),
    nextExpectedAtMs: attributes.moment('nextexpectedat', nextexpectedat),
    staleAfterMs: attributes.moment('staleafter', staleafter),
    envelope: JSON.stringify({
      id,
      type,
      subject,
      asOf: time,
      computedAt: computedat,
      nextExpectedAt: nextexpectedat,
      staleAfter: staleafter,
      source,
    }),
  };
  attributes.refuse(type);
  return facts;
}

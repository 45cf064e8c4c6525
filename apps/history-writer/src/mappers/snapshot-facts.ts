import { InvalidPayloadError, parseMoment } from '@tapedeck/contracts';
import type { CloudEvent } from '@tapedeck/redis-streams';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DECIMAL = /^\d{1,18}$/;

/** What every snapshot event says besides its data, checked. Moments in epoch milliseconds. */
export interface SnapshotFacts {
  /** Lower case, as PostgreSQL gives it back. */
  readonly eventId: string;
  readonly asOfMs: number;
  readonly computedAtMs: number;
  readonly nextExpectedAtMs: number;
  readonly staleAfterMs: number;
  readonly sequence: string | null;
  /**
   * JSON of the snapshot without `data`, members in the order of Snapshot and spelled as they came: with the data it is
   * the very text that was served.
   */
  readonly envelope: string;
}

/** Throws InvalidPayloadError that names every attribute that is missing or no moment, UUID or number. */
export function snapshotFacts(event: CloudEvent): SnapshotFacts {
  const { id, type, subject, time, source, sequence, extensions = {} } = event;
  const { computedat = '', nextexpectedat = '', staleafter = '' } = extensions;
  const problems: string[] = [];
  const moment = (name: string, text: string) => {
    const epochMs = parseMoment(text);
    if (epochMs === undefined) problems.push(`${name}: expected a moment, received ${JSON.stringify(text)}`);
    return epochMs ?? Number.NaN;
  };
  if (!UUID.test(id)) problems.push(`id: expected a UUID, received ${JSON.stringify(id)}`);
  if (sequence !== undefined && !DECIMAL.test(sequence))
    problems.push(`sequence: expected a number, received ${JSON.stringify(sequence)}`);
  const facts = {
    eventId: id.toLowerCase(),
    asOfMs: moment('time', time),
    computedAtMs: moment('computedat', computedat),
    nextExpectedAtMs: moment('nextexpectedat', nextexpectedat),
    staleAfterMs: moment('staleafter', staleafter),
    sequence: sequence ?? null,
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
  if (problems.length > 0) throw new InvalidPayloadError(type, problems);
  return facts;
}

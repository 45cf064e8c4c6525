import { isUuid, parseMoment, type Snapshot } from '@tapedeck/contracts';
import { MalformedSnapshotError } from './malformed-snapshot.error.js';

/** What the headers of an answer say about its body. Moments in epoch milliseconds. */
export interface SnapshotMeta {
  /** Of its event, where it says so. */
  readonly id?: string;
  /** Market time. */
  readonly asOf: number;
  /** Wall time. */
  readonly computedAt: number;
  /** Market time. */
  readonly nextExpectedAt: number;
  /** Market time. */
  readonly staleAfter: number;
}

/** Reads the few members that headers are made of. Throws MalformedSnapshotError. */
export function snapshotMeta(body: Buffer): SnapshotMeta {
  const snapshot = parsed(body);
  const moment = (name: 'asOf' | 'computedAt' | 'nextExpectedAt' | 'staleAfter'): number => {
    const text: unknown = snapshot[name];
    const epochMs = typeof text === 'string' ? parseMoment(text) : undefined;
    if (epochMs === undefined)
      throw new MalformedSnapshotError(`${name}: expected a moment, received ${JSON.stringify(text)}`);
    return epochMs;
  };
  return {
    ...(typeof snapshot.id === 'string' && isUuid(snapshot.id) && { id: snapshot.id }),
    asOf: moment('asOf'),
    computedAt: moment('computedAt'),
    nextExpectedAt: moment('nextExpectedAt'),
    staleAfter: moment('staleAfter'),
  };
}

function parsed(body: Buffer): Partial<Snapshot<unknown>> {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new MalformedSnapshotError(`expected a JSON object, received ${body.length} other bytes`);
}

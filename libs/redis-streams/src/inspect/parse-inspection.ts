import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { GroupInspection, PendingInspection, StreamInspection } from './stream-inspection.js';

type Unknown<T> = T | null;
type StreamReply = [number, number, number, string, Unknown<string>, Unknown<string>, GroupReply[]];
type GroupReply = [
  string,
  number,
  number,
  string,
  Unknown<number>,
  Unknown<number>,
  Unknown<[string, string, number, number]>,
  Unknown<string>,
  Unknown<number>,
];

const STREAM_PARTS = 7;

/** The reply of INSPECT_STREAM; undefined for a stream that is not there. */
export function parseInspection(stream: string, reply: unknown): StreamInspection | undefined {
  if (reply === null) return undefined;
  if (!Array.isArray(reply) || reply.length !== STREAM_PARTS)
    throw new UnexpectedReplyError('inspect-stream', 'a picture of a stream', reply);
  const [nowMs, length, entriesAdded, lastGeneratedId, oldestId, newestId, groups] = reply as StreamReply;
  return {
    stream,
    length,
    entriesAdded,
    lastGeneratedId,
    ...known('oldestId', oldestId),
    ...known('newestId', newestId),
    ...known('newestAgeMs', ageMs(newestId, nowMs)),
    groups: groups.map((group) => parseGroup(group, { nowMs, length, entriesAdded, oldestId })),
  };
}

interface Around {
  readonly nowMs: number;
  readonly length: number;
  readonly entriesAdded: number;
  readonly oldestId: string | null;
}

function parseGroup(
  [
    group,
    consumers,
    pending,
    lastDeliveredId,
    entriesRead,
    lag,
    oldest,
    oldestUndeliveredId,
    leastIdleMs,
  ]: GroupReply,
  { nowMs, length, entriesAdded, oldestId }: Around,
): GroupInspection {
  // Everything still there lies ahead of the group: then its length is the lag, and Redis' own figure counts entries
  // that are trimmed and gone as well.
  const allAhead = oldestUndeliveredId === oldestId;
  const read = entriesRead ?? (lastDeliveredId === '0-0' ? 0 : null);
  const hole = read === null ? null : Math.max(0, entriesAdded - length - read);
  const undeliveredAgeMs = ageMs(oldestUndeliveredId, nowMs);
  return {
    group,
    consumers,
    lastDeliveredId,
    pending,
    ...known('oldestPending', oldest && pendingOf(oldest, nowMs)),
    ...known('lag', allAhead ? length : oldestUndeliveredId === null ? 0 : lag),
    ...known('oldestUndeliveredId', oldestUndeliveredId),
    ...known('oldestUndeliveredAgeMs', undeliveredAgeMs),
    ...known('entriesRead', entriesRead),
    ...known('trimmedUndelivered', allAhead ? hole : 0),
    ...known('unseenMs', leastIdleMs ?? undeliveredAgeMs),
  };
}

function pendingOf(
  [entryId, consumer, idleMs, deliveries]: [string, string, number, number],
  nowMs: number,
): PendingInspection {
  return { entryId, consumer, ageMs: ageMs(entryId, nowMs) ?? 0, idleMs, deliveries };
}

/** The first half of an id is the server's clock at the append. */
function ageMs(entryId: string | null, nowMs: number): number | null {
  return entryId === null ? null : Math.max(0, nowMs - Number(entryId.split('-')[0]));
}

function known<Name extends string, Value>(name: Name, value: Value | null): Partial<Record<Name, Value>> {
  return value === null ? {} : ({ [name]: value } as Record<Name, Value>);
}

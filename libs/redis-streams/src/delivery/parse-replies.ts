import { UnexpectedReplyError } from '../connection/unexpected-reply.error.js';
import type { Delivery } from './delivery.js';

/** XREADGROUP and XREAD: null, or one [stream, entries] pair per stream. */
export function parseReadReply(reply: unknown): Delivery[] {
  if (reply === null) return [];
  if (!Array.isArray(reply)) throw new UnexpectedReplyError('XREADGROUP', 'entries by stream', reply);
  return reply.flatMap((pair: unknown) => {
    const [stream, entries] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof stream !== 'string')
      throw new UnexpectedReplyError('XREADGROUP', 'a stream with entries', pair);
    return parseEntries('XREADGROUP', stream, entries);
  });
}

export interface Claimed {
  /** Where the next sweep goes on; `0-0` when this one saw the whole list. */
  readonly cursor: string;
  readonly deliveries: Delivery[];
  /** Entries trimmed while pending; Redis has already dropped them from the pending list. */
  readonly lost: number;
}

/** XAUTOCLAIM of Redis 7.0 and later: [cursor, entries, deleted ids]. */
export function parseClaimReply(stream: string, reply: unknown): Claimed {
  const [cursor, entries, deleted] = Array.isArray(reply) ? (reply as unknown[]) : [];
  if (typeof cursor !== 'string' || !Array.isArray(deleted))
    throw new UnexpectedReplyError('XAUTOCLAIM', 'a cursor, entries and deleted ids', reply);
  return { cursor, deliveries: parseEntries('XAUTOCLAIM', stream, entries), lost: deleted.length };
}

/** `[id, fields]` pairs, as every command that answers entries gives them. */
export function parseEntries(command: string, stream: string, entries: unknown): Delivery[] {
  if (!Array.isArray(entries)) throw new UnexpectedReplyError(command, 'a list of entries', entries);
  return entries.map((item: unknown) => {
    const [entryId, fields] = Array.isArray(item) ? (item as unknown[]) : [];
    if (typeof entryId !== 'string' || !(fields === null || Array.isArray(fields)))
      throw new UnexpectedReplyError(command, 'an id with fields', item);
    return { stream, entryId, fields: fields as string[] | null };
  });
}

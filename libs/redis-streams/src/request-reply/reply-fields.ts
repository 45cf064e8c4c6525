import type { WritePacket } from '@nestjs/microservices';
import { MalformedEntryError } from '../events/malformed-entry.error.js';

/** Extension attributes of a request: where its answer goes, and what names it there. */
export const REPLY_TO = 'replyto';
export const CORRELATION_ID = 'correlationid';

/** Start of the name of every reply stream, unless told otherwise. */
export const DEFAULT_REPLY_PREFIX = 'reply:';

const RUN = 'run';
const PACKET = 'packet';

/** One packet of an answer as it lies in the caller's reply stream. */
export interface Reply {
  readonly correlationId: string;
  /** Names the run of the handler: a request delivered twice is answered by two. */
  readonly run: string;
  readonly packet: WritePacket;
}

export function encodeReply({ correlationId, run, packet }: Reply): string[] {
  return [CORRELATION_ID, correlationId, RUN, run, PACKET, JSON.stringify(packet)];
}

/** Throws MalformedEntryError for an entry that is no reply. */
export function decodeReply(fields: readonly string[] | null): Reply {
  const [first, correlationId, second, run, third, text] = fields ?? [];
  if (first !== CORRELATION_ID || second !== RUN || third !== PACKET)
    throw new MalformedEntryError('a reply', JSON.stringify(fields));
  if (correlationId === undefined || run === undefined || text === undefined)
    throw new MalformedEntryError('a whole reply', JSON.stringify(fields));
  return { correlationId, run, packet: JSON.parse(text) as WritePacket };
}

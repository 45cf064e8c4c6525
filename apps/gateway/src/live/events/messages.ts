import type { TapeBreak } from '@tapedeck/redis-streams';
import { encodePosition } from '../position/position-codec.js';
import type { TapePosition } from '../position/tape-position.js';
import type { LiveEvent } from './live-event.js';

/** How long a client should wait before it connects again. */
export const RETRY_MS = 2_000;

/** Events of the stream itself, which no filter leaves out. */
export const CONTROL_EVENTS = { position: 'position', trimmed: 'tape-trimmed', reset: 'tape-reset' } as const;

/** A comment: keeps proxies from closing a quiet connection, and finds out that a client is gone. */
export const HEARTBEAT = Buffer.from(':\n\n');

export function eventMessage(event: LiveEvent, position: TapePosition): Buffer {
  return message(encodePosition(position), event.type, event.json);
}

/** The first message: where a client stands that has received nothing yet. */
export function openingMessage(position: TapePosition, resumed: boolean): Buffer {
  const id = encodePosition(position);
  const data = JSON.stringify({ position: id, resumed });
  return Buffer.concat([Buffer.from(`retry: ${RETRY_MS}\n:\n`), message(id, CONTROL_EVENTS.position, data)]);
}

/**
 * Only an id: clients remember it and show nothing. It moves a client on whose filter left everything out, so that it does not
 * resume from further back than it has to.
 */
export function positionMessage(position: TapePosition): Buffer {
  return Buffer.from(`:\nid: ${encodePosition(position)}\n\n`);
}

/** A stretch of the tape that cannot be sent; `position` is where the client goes on. */
export function breakMessage(broken: TapeBreak, position: TapePosition): Buffer {
  const { kind, stream, place, resumeAt, lost } = broken;
  const data = { stream, after: place.entryId, resumedAfter: resumeAt.entryId };
  return message(
    encodePosition(position),
    CONTROL_EVENTS[kind],
    JSON.stringify(kind === 'trimmed' ? { ...data, lost } : data),
  );
}

function message(id: string, type: string, json: string): Buffer {
  return Buffer.from(`id: ${id}\nevent: ${type}\ndata: ${json}\n\n`);
}

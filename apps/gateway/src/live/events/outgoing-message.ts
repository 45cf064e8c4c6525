import type { LiveEvent } from './live-event.js';

/** A message encoded for every client; without an event it is for all of them, whatever their filter. */
export interface OutgoingMessage {
  readonly event: LiveEvent | undefined;
  readonly bytes: Buffer;
}

import type { EventFilter } from '../events/event-filter.js';
import type { OutgoingMessage } from '../events/outgoing-message.js';
import type { LiveBatch } from './live-client.js';

/** What a filter lets pass of some messages, in one piece; undefined when that is nothing. */
export function groupBatch(messages: readonly OutgoingMessage[], filter: EventFilter): LiveBatch | undefined {
  const passed = messages.filter(
    ({ event }) => event === undefined || filter.lets(event.type, event.subject),
  );
  const [first, ...more] = passed;
  if (first === undefined) return undefined;
  return {
    bytes: more.length === 0 ? first.bytes : Buffer.concat(passed.map(({ bytes }) => bytes)),
    events: passed.filter(({ event }) => event !== undefined).length,
  };
}

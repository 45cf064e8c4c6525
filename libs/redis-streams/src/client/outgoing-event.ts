import { randomUUID } from 'node:crypto';
import { REQUIRED_ATTRIBUTES } from '../events/attributes.js';
import type { CloudEvent } from '../events/cloud-event.js';
import type { RedisStreamsClientOptions } from './redis-streams-client-options.js';
import { UnroutableEventError } from './unroutable-event.error.js';

export interface OutgoingEvent {
  readonly stream: string;
  readonly event: CloudEvent;
}

/**
 * What a call of `emit` or `send` appends, and where. The data may be an event of the pattern's type, `{ stream, event }`,
 * or a plain payload, which is made an event of now with a random id. Throws UnroutableEventError without a stream.
 */
export function outgoingEvent(
  type: string,
  data: unknown,
  options: Pick<RedisStreamsClientOptions, 'source' | 'streams'>,
): OutgoingEvent {
  if (isAddressed(data, type)) return data;
  const { streams } = options;
  const stream = typeof streams === 'function' ? streams(type) : streams?.[type];
  if (stream === undefined) throw new UnroutableEventError(type);
  return { stream, event: isEvent(data, type) ? data : plainEvent(type, data, options.source) };
}

function plainEvent(type: string, data: unknown, source: string): CloudEvent {
  return {
    id: randomUUID(),
    source,
    type,
    subject: type,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    dataschema: `urn:schema:${type}`,
    data,
  };
}

function isAddressed(data: unknown, type: string): data is OutgoingEvent {
  return isObject(data) && typeof data['stream'] === 'string' && isEvent(data['event'], type);
}

/** All required attributes and the pattern as type: no payload looks so by accident. */
function isEvent(data: unknown, type: string): data is CloudEvent {
  return (
    isObject(data) &&
    data['type'] === type &&
    'data' in data &&
    REQUIRED_ATTRIBUTES.every((name) => typeof data[name] === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

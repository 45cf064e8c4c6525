import {
  EXTENSION_NAME,
  isTimestamp,
  JSON_CONTENT,
  REQUIRED_ATTRIBUTES,
  RESERVED_FIELDS,
} from './attributes.js';
import type { CloudEvent } from './cloud-event.js';
import { UnencodableEventError } from './unencodable-event.error.js';

/**
 * The event as stream entry fields, name and value alternating. Throws UnencodableEventError for an event that would
 * not decode to what it was: a missing attribute, an extension name outside CloudEvents, data that is not JSON or holds
 * NaN or an infinity (JSON would turn them into null without a word).
 */
export function encodeEntry(event: CloudEvent): string[] {
  const fields = ['specversion', '1.0'];
  for (const name of REQUIRED_ATTRIBUTES) {
    const value: unknown = event[name];
    if (typeof value !== 'string' || value === '')
      throw new UnencodableEventError(`a non-empty string in ${name}`, String(value));
    fields.push(name, value);
  }
  if (!isTimestamp(event.time)) throw new UnencodableEventError('an RFC 3339 moment in time', event.time);
  if (!JSON_CONTENT.test(event.datacontenttype))
    throw new UnencodableEventError('a JSON media type in datacontenttype', event.datacontenttype);
  if (event.sequence !== undefined) fields.push('sequence', event.sequence);
  if (event.traceparent !== undefined) fields.push('traceparent', event.traceparent);
  for (const [name, value] of Object.entries(event.extensions ?? {})) {
    if (!EXTENSION_NAME.test(name) || RESERVED_FIELDS.has(name))
      throw new UnencodableEventError('an extension named in lower-case letters and digits', name);
    fields.push(name, value);
  }
  fields.push('data', encodeData(event.data));
  return fields;
}

function encodeData(data: unknown): string {
  const text: string | undefined = JSON.stringify(data);
  if (text === undefined) throw new UnencodableEventError('JSON in data', typeof data);
  // A number that JSON cannot hold comes out as null, so a text without one needs no second walk.
  if (text.includes('null')) JSON.stringify(data, refuseNonFinite);
  return text;
}

function refuseNonFinite(key: string, value: unknown): unknown {
  if ((typeof value === 'number' || value instanceof Number) && !Number.isFinite(Number(value)))
    throw new UnencodableEventError(`a finite number in data at "${key}"`, String(value));
  return value;
}

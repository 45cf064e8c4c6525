import {
  EXTENSION_NAME,
  isTimestamp,
  JSON_CONTENT,
  REQUIRED_ATTRIBUTES,
  RESERVED_FIELDS,
} from './attributes.js';
import type { CloudEvent } from './cloud-event.js';
import { MalformedEntryError } from './malformed-entry.error.js';

const SHOWN_CHARACTERS = 80;

/** The event in an entry's fields (name and value alternating). Throws MalformedEntryError naming what was wrong. */
export function decodeEntry(fields: readonly string[]): CloudEvent {
  const attributes = toMap(fields);
  const specversion = attributes.get('specversion');
  if (specversion !== '1.0') throw new MalformedEntryError('specversion 1.0', shown(specversion));
  const [id, source, type, subject, time, datacontenttype, dataschema] = REQUIRED_ATTRIBUTES.map((name) =>
    required(attributes, name),
  ) as [string, string, string, string, string, string, string];
  if (!isTimestamp(time)) throw new MalformedEntryError('an RFC 3339 moment in time', shown(time));
  if (!JSON_CONTENT.test(datacontenttype))
    throw new MalformedEntryError('a JSON media type in datacontenttype', shown(datacontenttype));
  const sequence = attributes.get('sequence');
  const traceparent = attributes.get('traceparent');
  const extensions = extensionsOf(attributes);
  return {
    id,
    source,
    type,
    subject,
    time,
    datacontenttype,
    dataschema,
    ...(sequence !== undefined && { sequence }),
    ...(traceparent !== undefined && { traceparent }),
    ...(extensions !== undefined && { extensions }),
    ...jsonOf(attributes.get('data')),
  };
}

function toMap(fields: readonly string[]): Map<string, string> {
  if (fields.length % 2 !== 0)
    throw new MalformedEntryError('names and values in pairs', `${fields.length} fields`);
  const attributes = new Map<string, string>();
  for (let at = 0; at < fields.length; at += 2) {
    const name = fields[at] as string;
    if (attributes.has(name)) throw new MalformedEntryError('each attribute once', `${shown(name)} twice`);
    attributes.set(name, fields[at + 1] as string);
  }
  return attributes;
}

function required(attributes: ReadonlyMap<string, string>, name: string): string {
  const value = attributes.get(name);
  if (value === undefined || value === '')
    throw new MalformedEntryError(`the attribute ${name}`, shown(value));
  return value;
}

function extensionsOf(attributes: ReadonlyMap<string, string>): Record<string, string> | undefined {
  const extensions = [...attributes].filter(([name]) => !RESERVED_FIELDS.has(name));
  for (const [name] of extensions)
    if (!EXTENSION_NAME.test(name))
      throw new MalformedEntryError('an extension named in lower-case letters and digits', shown(name));
  return extensions.length > 0 ? Object.fromEntries(extensions) : undefined;
}

function jsonOf(text: string | undefined): Required<Pick<CloudEvent, 'data' | 'dataText'>> {
  if (text === undefined) throw new MalformedEntryError('the attribute data', shown(text));
  try {
    return { data: JSON.parse(text) as unknown, dataText: text };
  } catch (error) {
    if (error instanceof SyntaxError) throw new MalformedEntryError('JSON in data', shown(text));
    throw error;
  }
}

function shown(value: string | undefined): string {
  return value === undefined ? 'none' : JSON.stringify(value.slice(0, SHOWN_CHARACTERS));
}

import { decodeEntry, MalformedEntryError, type CloudEvent } from '@tapedeck/redis-streams';

const SHOWN_CHARACTERS = 80;

/**
 * One line of an event archive: the event in the JSON format of CloudEvents 1.0 (structured mode), extensions beside the
 * other attributes, without a line break. `data` is given as its JSON text, which goes in as it is.
 */
export function eventLine(event: Omit<CloudEvent, 'data'>, data: string): string {
  const { extensions, ...attributes } = event;
  const head = JSON.stringify({ specversion: '1.0', ...attributes, ...extensions });
  // Between the tokens of JSON a line break is only space, and inside a string there is none.
  return `${head.slice(0, -1)},"data":${data.replace(/[\r\n]/g, ' ')}}`;
}

/**
 * The event in a line, held to what the transport holds a stream entry to. Throws MalformedEntryError that names what
 * was wrong.
 */
export function decodeEventLine(line: string): CloudEvent {
  const { data, ...attributes } = members(line);
  if ('data_base64' in attributes) throw new MalformedEntryError('JSON in data', 'data_base64');
  if (data === undefined) throw new MalformedEntryError('the attribute data', 'none');
  const fields = Object.entries(attributes).flatMap(([name, value]) =>
    // The JSON format: null is the same as not there.
    value === null ? [] : [name, attributeText(name, value)],
  );
  // The codec sees the attributes alone: the data has been parsed already, and the text it saw is not the data's.
  const { dataText: _ofNull, ...event } = decodeEntry([...fields, 'data', 'null']);
  return { ...event, data };
}

function members(line: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) throw new MalformedEntryError('an event as JSON', shown(line));
    throw error;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new MalformedEntryError('an event as a JSON object', shown(line));
  return parsed as Record<string, unknown>;
}

/** CloudEvents' booleans and integers have one spelling as text, which is how they stand in a stream entry. */
function attributeText(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  throw new MalformedEntryError(`a string in ${name}`, shown(JSON.stringify(value)));
}

function shown(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`;
}

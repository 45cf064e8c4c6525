import { decodeEntry, MalformedEntryError } from '@tapedeck/redis-streams';

/** An event as it is sent, but for its id, which says where the reader of it stands. */
export interface LiveEvent {
  readonly type: string;
  readonly subject: string;
  /** Market time, epoch milliseconds. */
  readonly asOfMs: number;
  /** The whole CloudEvent as one line of JSON, the text of its data as it was published. */
  readonly json: string;
}

/**
 * The event in an entry's fields. Throws MalformedEntryError for an entry that is none, or whose type would break the lines of
 * the stream. The text of the data is put into its place as it is, but for line breaks: JSON has them between its tokens only,
 * where a space means the same.
 */
export function liveEvent(fields: readonly string[]): LiveEvent {
  const { data: _parsed, dataText = 'null', extensions, ...attributes } = decodeEntry(fields);
  if (/[\r\n\0]/.test(attributes.type))
    throw new MalformedEntryError('a type in one line', JSON.stringify(attributes.type));
  const head = JSON.stringify({ specversion: '1.0', ...attributes, ...extensions });
  const line = /[\r\n]/.test(dataText) ? dataText.replace(/[\r\n]/g, ' ') : dataText;
  return {
    type: attributes.type,
    subject: attributes.subject,
    asOfMs: Date.parse(attributes.time),
    json: `${head.slice(0, -1)},"data":${line}}`,
  };
}

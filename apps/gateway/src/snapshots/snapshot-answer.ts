import { encodedTag, type ContentEncoding } from './content-encoding.js';
import type { Answerable } from './representation.js';
import type { SnapshotHeaders } from './snapshot-headers.js';

const CONTENT_TYPE = 'application/json; charset=utf-8';

/**
 * Headers of a snapshot in an encoding: those of its read, and what the encoding makes of them. A body comes with its
 * length in bytes; without one the answer is 304.
 */
export function answerHeaders(
  { etag }: Answerable,
  headers: SnapshotHeaders,
  encoding: ContentEncoding,
  bodyLength: number | undefined,
): SnapshotHeaders {
  const common = { ...headers, etag: encodedTag(etag, encoding), vary: 'accept-encoding' };
  if (bodyLength === undefined) return common;
  return {
    'content-type': CONTENT_TYPE,
    'content-length': String(bodyLength),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...common,
  };
}

import type { IncomingHttpHeaders } from 'node:http';
import { acceptedEncodings } from './accepted-encodings.js';
import { encodedTag, type ContentEncoding } from './content-encoding.js';
import type { ServedSnapshot } from './served-snapshot.js';

const ENTITY_TAG = /(?:W\/)?("[^"]*")/g;

/** Of a snapshot, what its answer is made of. */
export type Answerable = Pick<ServedSnapshot, 'body' | 'etag' | 'encodings'>;

/** A snapshot in the encoding in which a client gets it, or has it already. */
export interface Representation {
  readonly encoding: ContentEncoding;
  /** Undefined where the client has it: then it need not be made. */
  readonly body: Buffer | undefined;
}

/**
 * Chooses how a client gets a snapshot, or that it has it already (RFC 9110, 13.1): by `If-None-Match` when it is sent, in
 * any encoding that it takes, else by `If-Modified-Since`, whose resolution is one second. An encoding that is still being
 * made is left out, so that the first who asks for it need not wait.
 */
export function representationFor(
  snapshot: Answerable,
  request: IncomingHttpHeaders,
  lastModified: string,
): Representation {
  const accepted = acceptedEncodings(header(request['accept-encoding']));
  const tags = request['if-none-match'];
  if (tags === undefined) {
    const best = bestReady(snapshot, accepted);
    const since = request['if-modified-since'];
    return since !== undefined && Date.parse(lastModified) <= Date.parse(since)
      ? { encoding: best.encoding, body: undefined }
      : best;
  }
  if (tags.trim() === '*') return { encoding: bestReady(snapshot, accepted).encoding, body: undefined };
  const encoding = accepted.find(
    (one) => isOffered(snapshot, one) && lists(tags, encodedTag(snapshot.etag, one)),
  );
  return encoding === undefined ? bestReady(snapshot, accepted) : { encoding, body: undefined };
}

/** By the weak comparison, which `If-None-Match` asks for. */
function lists(tags: string, tag: string): boolean {
  // What nearly all clients send is the one tag that they were given.
  if (tags === tag) return true;
  for (const [, listed] of tags.matchAll(ENTITY_TAG)) if (listed === tag) return true;
  return false;
}

function isOffered(snapshot: Answerable, encoding: ContentEncoding): boolean {
  return encoding === 'identity' || (snapshot.encodings?.offers(encoding) ?? false);
}

function bestReady(snapshot: Answerable, accepted: readonly ContentEncoding[]) {
  for (const encoding of accepted) {
    const body = encoding === 'identity' ? snapshot.body : snapshot.encodings?.ready(encoding);
    if (body !== undefined) return { encoding, body };
  }
  return { encoding: 'identity' as const, body: snapshot.body };
}

/** Node joins a repeated Accept-Encoding, whatever its types allow for. */
function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}

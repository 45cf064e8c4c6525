import type { IncomingHttpHeaders } from 'node:http';
import type { SnapshotHeaders } from './snapshot-headers.js';

const ENTITY_TAG = /(?:W\/)?("[^"]*")/g;

/**
 * Whether the client already has these bytes (RFC 9110, 13.1): by `If-None-Match` when it is sent, else by
 * `If-Modified-Since`, whose resolution is one second.
 */
export function notModified(request: IncomingHttpHeaders, answer: SnapshotHeaders): boolean {
  const tags = request['if-none-match'];
  if (tags !== undefined)
    return tags.trim() === '*' || [...tags.matchAll(ENTITY_TAG)].some(([, tag]) => tag === answer['etag']);
  const since = Date.parse(request['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Date.parse(answer['last-modified'] ?? '') <= since;
}

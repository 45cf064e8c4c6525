import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { pollUntil } from '@tapedeck/local-servers';
import { encodedTag } from './content-encoding.js';
import { representationFor } from './representation.js';
import { servedSnapshot, type ServedSnapshot } from './served-snapshot.js';

const MOMENTS = ['asOf', 'computedAt', 'nextExpectedAt', 'staleAfter'];
const MODIFIED = 'Wed, 07 Feb 2018 21:00:00 GMT';

function snapshotOf(bytes: number): ServedSnapshot {
  const moments = Object.fromEntries(MOMENTS.map((name) => [name, '2018-02-07T21:00:00Z']));
  return servedSnapshot(Buffer.from(JSON.stringify({ ...moments, data: 'ä'.repeat(bytes / 2) })), 'redis');
}

describe('representationFor', () => {
  const snapshot = snapshotOf(4_000);
  const gzip = encodedTag(snapshot.etag, 'gzip');
  const br = encodedTag(snapshot.etag, 'br');
  const choose = (request: Record<string, string>) => representationFor(snapshot, request, MODIFIED);

  beforeAll(async () => {
    // The first who asks is not kept waiting.
    expect(choose({ 'accept-encoding': 'gzip' })).toEqual({ encoding: 'identity', body: snapshot.body });
    for (const encoding of ['gzip', 'br'])
      await pollUntil(
        async () => choose({ 'accept-encoding': encoding }).encoding === encoding || undefined,
        10_000,
      );
  });

  it('gives each encoding, the same bytes each time, under a tag of its own', () => {
    expect(gunzipSync(choose({ 'accept-encoding': 'gzip' }).body ?? '').equals(snapshot.body)).toBe(true);
    const first = choose({ 'accept-encoding': 'gzip, br' });
    expect(first.encoding).toBe('br');
    expect(brotliDecompressSync(first.body ?? '').equals(snapshot.body)).toBe(true);
    expect(choose({ 'accept-encoding': 'br' }).body).toBe(first.body);
    expect(new Set([snapshot.etag, gzip, br]).size).toBe(3);
    for (const tag of [snapshot.etag, gzip, br]) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  it.each<[string, Record<string, string>, string | undefined]>([
    ['the tag', { 'if-none-match': snapshot.etag }, 'identity'],
    ['the tag as a weak one', { 'if-none-match': `W/${snapshot.etag}` }, 'identity'],
    ['a list with the tag', { 'if-none-match': `"x", W/${snapshot.etag} ,"y"` }, 'identity'],
    ['any tag', { 'if-none-match': ' * ' }, 'identity'],
    ['any tag, compressed', { 'if-none-match': '*', 'accept-encoding': 'gzip' }, 'gzip'],
    ['other tags', { 'if-none-match': '"x","y"' }, undefined],
    ['a tag without quotes', { 'if-none-match': snapshot.etag.slice(1, -1) }, undefined],
    ['half a tag', { 'if-none-match': snapshot.etag.slice(0, -1) }, undefined],
    ['nothing', { 'if-none-match': '' }, undefined],
    ['the tag of an encoding taken', { 'if-none-match': gzip, 'accept-encoding': 'gzip, br' }, 'gzip'],
    ['the tag of an encoding not taken', { 'if-none-match': gzip, 'accept-encoding': 'br' }, undefined],
    ['the tag of the body as it is', { 'if-none-match': snapshot.etag, 'accept-encoding': 'br' }, 'identity'],
    ['the moment', { 'if-modified-since': MODIFIED }, 'identity'],
    ['a later moment', { 'if-modified-since': 'Wed, 07 Feb 2018 21:00:01 GMT' }, 'identity'],
    ['an earlier moment', { 'if-modified-since': 'Wed, 07 Feb 2018 20:59:59 GMT' }, undefined],
    ['no moment', { 'if-modified-since': 'never' }, undefined],
    ['the moment and another tag', { 'if-modified-since': MODIFIED, 'if-none-match': '"x"' }, undefined],
  ])('who sends %s has it, or not', (_, request, encoding) => {
    const { body, ...rest } = choose(request);
    if (encoding === undefined) expect(body).toBeDefined();
    else expect({ ...rest, body }).toEqual({ encoding, body: undefined });
  });

  it('knows a tag of an encoding before there is such a body', () => {
    const fresh = snapshotOf(4_002);
    const request = { 'if-none-match': encodedTag(fresh.etag, 'br'), 'accept-encoding': 'br' };
    expect(representationFor(fresh, request, MODIFIED)).toEqual({ encoding: 'br', body: undefined });
  });

  it.each([
    ['small', snapshotOf(200)],
    ['from history', servedSnapshot(snapshot.body, 'history')],
  ])('never compresses what is %s', (_, plain) => {
    const request = { 'accept-encoding': 'gzip, br' };
    expect(representationFor(plain, request, MODIFIED)).toEqual({ encoding: 'identity', body: plain.body });
  });
});

import { describe, expect, it } from '@jest/globals';
import { scanHeaders } from './header-scan.js';

const scan = (...headers: (readonly [string, string])[]) => scanHeaders(headers.flat());

describe('scanHeaders', () => {
  it('finds nothing in what says nothing of the answer', () => {
    expect(scan(['Host', 'x'], ['User-Agent', 'y'])).toEqual({
      host: true,
      body: false,
      particular: false,
      tag: undefined,
    });
    expect(scan().host).toBe(false);
  });

  it.each(['Content-Length', 'transfer-encoding'])('sees by %s that a body comes', (name) => {
    expect(scan([name, '1']).body).toBe(true);
  });

  it.each(['Accept-Encoding', 'If-None-Match', 'if-modified-since'])('sees that %s is particular', (name) => {
    expect(scan(['HOST', 'x'], [name, 'y']).particular).toBe(true);
  });

  it('tells the tag only where it is all that is particular, and one', () => {
    const tag = ['If-None-Match', '"a"'] as const;
    expect(scan(['Host', 'x'], tag).tag).toBe('"a"');
    expect(scan(tag, tag).tag).toBeUndefined();
    expect(scan(tag, ['Accept-Encoding', 'br']).tag).toBeUndefined();
    expect(scan(['If-Modified-Since', 'x'], tag).tag).toBeUndefined();
  });
});

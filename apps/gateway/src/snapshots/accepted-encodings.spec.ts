import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptedEncodings } from './accepted-encodings.js';

describe('acceptedEncodings', () => {
  it.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip', ['gzip', 'identity']],
    ['x-gzip', ['gzip', 'identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['GZIP;Q=0.8 , br ; q=0.2', ['gzip', 'br', 'identity']],
    ['gzip;q=0, br', ['br', 'identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0.1, gzip', ['gzip', 'br', 'identity']],
    ['identity, gzip;q=0.5', ['identity', 'gzip']],
    ['gzip, identity;q=0', ['gzip']],
    ['gzip, *;q=0', ['gzip']],
    ['deflate, *;q=0', ['identity']],
    ['gzip;q=much', ['identity']],
    ['gzip;q=7', ['identity']],
  ])('%j: %j', (header, expected) => {
    expect(acceptedEncodings(header)).toEqual(expected);
  });

  it('answers anything at all with at least one way, each way once', () => {
    const coding = fc.constantFrom('gzip', 'br', 'identity', '*', 'deflate', '', 'q=1');
    const part = fc.tuple(
      coding,
      fc.option(fc.constantFrom('0', '1', '0.5', '-1', 'x', ''), { nil: undefined }),
    );
    const header = fc
      .array(part)
      .map((parts) => parts.map(([c, q]) => (q === undefined ? c : `${c};q=${q}`)).join(','));
    fc.assert(
      fc.property(fc.oneof(header, fc.string()), (text) => {
        const accepted = acceptedEncodings(text);
        expect(accepted.length).toBeGreaterThan(0);
        expect(new Set(accepted).size).toBe(accepted.length);
      }),
    );
  });
});

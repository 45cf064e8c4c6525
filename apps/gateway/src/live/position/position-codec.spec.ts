import { describe, expect, it } from '@jest/globals';
import { ALL_STREAMS } from '@tapedeck/contracts';
import type { TapePlace } from '@tapedeck/redis-streams';
import fc from 'fast-check';
import { decodePosition, encodePosition } from './position-codec.js';
import { STREAM_CODES } from './stream-codes.js';

const half = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const place: fc.Arbitrary<TapePlace> = fc.record({
  entryId: fc
    .tuple(fc.oneof(half, fc.bigInt({ min: 1n, max: 2n ** 41n })), half)
    .map(([a, b]) => `${a}-${b}`),
  entriesAdded: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
});
const position = fc
  .tuple(...ALL_STREAMS.map((stream) => fc.option(fc.tuple(fc.constant(stream), place), { nil: undefined })))
  .map((places) => new Map(places.filter((entry) => entry !== undefined)));

describe('a position as an id', () => {
  it('comes back as it was, but for streams not read at all', () => {
    fc.assert(
      fc.property(position, (original) => {
        const read = [...original].filter(
          ([, { entryId, entriesAdded }]) => entryId !== '0-0' || entriesAdded > 0,
        );
        expect(decodePosition(encodePosition(original))).toEqual(new Map(read));
      }),
    );
  });

  it('is short: some hundred characters for all streams', () => {
    const today = new Map(
      ALL_STREAMS.map((stream) => [stream, { entryId: '1767607200250-3', entriesAdded: 200_000 }]),
    );
    expect(encodePosition(today).length).toBeLessThan(120);
  });

  it('is no position any more with a character changed, added or taken away', () => {
    const changed = fc
      .tuple(position, fc.nat(), fc.constantFrom('A', '_', '~', '=', ''))
      .map(([original, at, put]) => {
        const id = encodePosition(original);
        const index = at % id.length;
        return [id, id.slice(0, index) + put + id.slice(index + 1)] as const;
      });
    fc.assert(
      fc.property(changed, ([id, other]) => {
        if (other !== id) expect(decodePosition(other)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('is never read from a text that is none', () => {
    const text = fc.oneof(
      fc.string(),
      fc.base64String().map((some) => `1.${some.replace(/=+$/, '')}`),
    );
    fc.assert(fc.property(text, (some) => expect(decodePosition(some)).toBeUndefined()));
  });

  it('names each stream by a number of its own', () => {
    expect(new Set(Object.values(STREAM_CODES)).size).toBe(ALL_STREAMS.length);
  });
});

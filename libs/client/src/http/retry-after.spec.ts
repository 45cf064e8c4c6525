import { describe, expect, it } from '@jest/globals';
import { retryAfterMs } from './retry-after.js';

const NOW_MS = Date.parse('2018-02-07T21:00:00Z');

describe('Retry-After', () => {
  it.each<[string | null, number | undefined]>([
    ['2', 2_000],
    ['0', 0],
    [' 120 ', 120_000],
    ['Wed, 07 Feb 2018 21:00:05 GMT', 5_000],
    ['Wednesday, 07-Feb-18 21:00:05 GMT', 5_000],
    ['Wed, 07 Feb 2018 20:00:00 GMT', 0],
    [null, undefined],
    ['', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2018', 2_018_000],
  ])('of %p is %p ms', (header, expected) => {
    expect(retryAfterMs(header, NOW_MS)).toBe(expected);
  });
});

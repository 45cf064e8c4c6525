import { describe, expect, it } from '@jest/globals';
import { percentile } from './percentiles.js';

describe('a percentile', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('of %p of 1 to 100 is %p', (share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it('of one value is that value, of none is not a number', () => {
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

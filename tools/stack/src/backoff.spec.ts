import { describe, expect, it } from '@jest/globals';
import { Backoff } from './backoff.js';

describe('Backoff', () => {
  const backoff = () => new Backoff({ firstMs: 250, maxMs: 2_000, healthyAfterMs: 60_000 });

  it('doubles up to the limit', () => {
    const delays = backoff();
    expect(Array.from({ length: 6 }, () => delays.delayMs(10))).toEqual([250, 500, 1000, 2000, 2000, 2000]);
  });

  it('begins again after a healthy run, and only then', () => {
    const delays = backoff();
    expect([10, 59_999, 60_000, 10].map((ranMs) => delays.delayMs(ranMs))).toEqual([250, 500, 250, 500]);
  });
});

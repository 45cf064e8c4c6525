import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backoffMs } from './backoff.js';

const BOUNDS = { baseDelayMs: 250, maxDelayMs: 10_000 };

describe('the pause before a try', () => {
  it('is drawn from a range that doubles up to its limit', () => {
    const most = [1, 2, 3, 4, 5, 6, 7, 1_000].map((retry) => backoffMs(retry, BOUNDS, 0, () => 1));
    expect(most).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    expect(backoffMs(3, BOUNDS, 0, () => 0)).toBe(0);
  });

  it('is never shorter than what the server asks for, and little longer', () => {
    const asked = fc.integer({ min: 1, max: 3_600_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        asked,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, ms, drawn) => {
          const delayMs = backoffMs(n, BOUNDS, ms, () => drawn);
          expect(delayMs).toBeGreaterThanOrEqual(ms);
          expect(delayMs).toBeLessThanOrEqual(ms + BOUNDS.baseDelayMs);
        },
      ),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { winsorisedZScores } from './winsorised-z-scores.js';

const scores = (...values: number[]) => [...winsorisedZScores(Float64Array.from(values))];
/** In hundredths, so that shifting and scaling loses no difference between two values. */
const value = fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => hundredths / 100);

describe('winsorised z-scores', () => {
  it('are plain population z-scores where nothing stands out', () => {
    const [low, middle, high] = scores(1, 2, 3);
    expect(high).toBeCloseTo(Math.sqrt(1.5), 12);
    expect(middle).toBe(0);
    expect(low).toBeCloseTo(-Math.sqrt(1.5), 12);
  });

  it('pull an outlier in to the median plus 3 × 1.4826 MAD', () => {
    // Median 3.5, absolute deviations 2.5 1.5 0.5 0.5 1.5 1e6: MAD 1.5, limit 3.5 + 6.6717.
    expect(scores(1, 2, 3, 4, 5, 1e6)).toEqual(scores(1, 2, 3, 4, 5, 3.5 + 3 * 1.4826 * 1.5));
  });

  it('use the mean deviation when more than half are equal, and never exceed 3', () => {
    const among = scores(...Array<number>(50).fill(0), 1, -1);
    expect(among.slice(0, 50)).toEqual(Array(50).fill(0));
    expect(among.slice(50)).toEqual([3, -3]);
  });

  it('are zero for a constant cross-section, and for one that differs by rounding only', () => {
    expect(scores(7, 7, 7, 7)).toEqual([0, 0, 0, 0]);
    expect(scores(0.1, 0.1 + 1e-16, 0.1, 0.1)).toEqual([0, 0, 0, 0]);
  });

  it('refuse fewer than three values, and what is no number', () => {
    expect(() => scores(1, 2)).toThrow(RangeError);
    expect(() => scores(1, 2, NaN)).toThrow(RangeError);
    expect(() => scores(1, 2, Infinity)).toThrow(RangeError);
  });

  it('keep the order, stay within 3, and do not depend on scale or origin', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 40 }), (values) => {
        const z = scores(...values);
        const moved = scores(...values.map((x) => 5 + 3 * x));
        values.forEach((a, i) => {
          expect(Math.abs(z[i] as number)).toBeLessThanOrEqual(3);
          expect(moved[i]).toBeCloseTo(z[i] as number, 6);
          values.forEach((b, j) => {
            if (a < b) expect(z[i] as number).toBeLessThanOrEqual(z[j] as number);
          });
        });
      }),
    );
  });
});

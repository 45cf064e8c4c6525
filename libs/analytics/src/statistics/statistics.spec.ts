import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prices } from '../testing/arbitraries.js';
import { linearRegression } from './linear-regression.js';
import { mean } from './mean.js';
import { median } from './median.js';
import { populationDeviation, sampleDeviation } from './standard-deviation.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('windowed statistics', () => {
  it('mean and median of a small window', () => {
    expect(mean(of(1, 2, 6))).toBe(3);
    expect(median(of(9, 1, 5))).toBe(5);
    expect(median(of(9, 1, 5, 7))).toBe(6);
  });

  it('population and sample deviation differ by the divisor', () => {
    expect(populationDeviation(of(2, 4, 4, 4, 5, 5, 7, 9))).toBe(2);
    expect(sampleDeviation(of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  it('keeps its precision on a large mean', () => {
    expect(populationDeviation(of(1e9 + 1, 1e9 + 2, 1e9 + 3))).toBeCloseTo(Math.sqrt(2 / 3), 12);
  });

  it('regression finds an exact line, no slope in a constant, and half of a noisy fit', () => {
    expect(linearRegression(of(1, 3, 5, 7))).toEqual({ slope: 2, rSquared: 1 });
    expect(linearRegression(of(4, 4, 4))).toEqual({ slope: 0, rSquared: 0 });
    // x = 0, 1, 2; y = 0, 2, 1: slope 1/2, explained 1/4.
    expect(linearRegression(of(0, 2, 1))).toEqual({ slope: 0.5, rSquared: 0.25 });
  });

  it('is undefined where there is not enough, never zero or NaN', () => {
    expect([mean, median, populationDeviation, sampleDeviation].map((f) => f(of()))).toEqual(
      Array(4).fill(undefined),
    );
    expect(sampleDeviation(of(1))).toBeUndefined();
    expect(linearRegression(of(1))).toBeUndefined();
  });

  it('does not write its window', () => {
    const window = of(3, 1, 2);
    median(window);
    expect([...window]).toEqual([3, 1, 2]);
  });

  it('scales and shifts as it must', () => {
    fc.assert(
      fc.property(prices(3), (values) => {
        const window = Float64Array.from(values);
        const doubled = window.map((x) => x * 2);
        expect(median(doubled)).toBe(2 * (median(window) as number));
        expect(populationDeviation(doubled)).toBe(2 * (populationDeviation(window) as number));
        const fit = linearRegression(window);
        expect(linearRegression(doubled)?.slope).toBe(2 * (fit?.slope as number));
        expect(linearRegression(doubled)?.rSquared).toBe(fit?.rSquared);
        const middle = median(window) as number;
        expect(values.filter((x) => x < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((x) => x > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
